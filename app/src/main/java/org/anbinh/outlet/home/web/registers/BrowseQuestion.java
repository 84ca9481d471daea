package org.anbinh.outlet.home.web.registers;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ground.time.Window;
import org.anbinh.intake.capture.ExportOrder;
import org.anbinh.ledger.entries.Browse;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.outlet.home.web.Address;
import org.anbinh.outlet.home.web.UnitNames;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.springframework.stereotype.Component;

/** Reads from the address of a page which entries of a register are asked for. */
@Component
class BrowseQuestion {
  private static final int ROWS = 50;
  private static final String FIELD = "field.";

  private final Ledger ledger;
  private final Territories territories;
  private final UnitNames units;

  BrowseQuestion(Ledger ledger, Territories territories, UnitNames units) {
    this.ledger = ledger;
    this.territories = territories;
    this.units = units;
  }

  /** What is wrong with a filter, in the reader's language. */
  static final class UnclearException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnclearException(String sentence) {
      super(sentence);
    }

    String sentence() {
      return String.valueOf(getMessage());
    }
  }

  /** The question an address asks. */
  Browse browse(RegisterWords known, Address address, Visit visit) {
    Map<String, String> values = address.values();
    return new Browse(
        known.register(),
        subtree(values.getOrDefault("unit", ""), known.words(), visit),
        window(values, known.words()),
        text(values),
        equal(values),
        ShownColumns.sort(known, values.getOrDefault("sort", "")),
        Optional.ofNullable(values.get("after")),
        ROWS,
        vintage(values.getOrDefault("vintage", ""), known.words()));
  }

  /** The same entries as a file. */
  ExportOrder export(RegisterWords known, Address address, Visit visit, boolean invented) {
    Map<String, String> values = address.values();
    return new ExportOrder(
        known.register(),
        subtree(values.getOrDefault("unit", ""), known.words(), visit),
        window(values, known.words()),
        text(values),
        equal(values),
        visit.language(),
        invented);
  }

  private static Optional<String> text(Map<String, String> values) {
    return Optional.of(values.getOrDefault("text", "").strip()).filter(text -> !text.isEmpty());
  }

  private static Map<String, String> equal(Map<String, String> values) {
    var equal = new LinkedHashMap<String, String>();
    values.forEach((name, value) -> {
      if (name.startsWith(FIELD)) {
        equal.put(name.substring(FIELD.length()), value);
      }
    });
    return equal;
  }

  private Vintage vintage(String text, Words words) {
    if (text.isEmpty()) {
      return ledger.latest();
    }
    if (!text.matches("\\d{1,18}")) {
      throw new UnclearException(words.say("registers-page.problem-vintage", text));
    }
    return new Vintage(Long.parseLong(text));
  }

  private static Optional<Window> window(Map<String, String> values, Words words) {
    String from = values.getOrDefault("from", "");
    String until = values.getOrDefault("until", "");
    if (from.isEmpty() && until.isEmpty()) {
      return Optional.empty();
    }
    LocalDate first = from.isEmpty() ? LocalDate.of(1900, 1, 1) : day(from, words);
    LocalDate end = until.isEmpty() ? LocalDate.of(2200, 1, 1) : day(until, words);
    if (!first.isBefore(end)) {
      throw new UnclearException(words.say("page.figures.problem.window"));
    }
    return Optional.of(new Window(first, end));
  }

  private static LocalDate day(String text, Words words) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException _) {
      throw new UnclearException(words.say("page.registers.problem-day"));
    }
  }

  /** A unit, all in it, and all that its territory was before; empty for the whole nation. */
  private Set<UnitId> subtree(String text, Words words, Visit visit) {
    if (text.isBlank()) {
      return Set.of();
    }
    List<Unit> meant = units.meant(text, visit.today());
    if (meant.size() != 1) {
      String key = meant.isEmpty() ? "unit" : "units";
      String several =
          String.join(
              "; ",
              meant.stream().limit(5).map(each -> units.written(each, visit.language())).toList());
      throw new UnclearException(words.say("page.figures.problem." + key, text, several));
    }
    Unit unit = meant.getFirst();
    if (unit.level() == Level.NATION) {
      return Set.of();
    }
    var found = new HashSet<UnitId>();
    collect(unit, found);
    territories.current().predecessors(unit.id()).forEach(each -> collect(each, found));
    return found;
  }

  private void collect(Unit unit, Set<UnitId> found) {
    Territory territory = territories.current();
    found.add(unit.id());
    LocalDate day =
        unit.span()
            .until()
            .map(until -> until.minusDays(1))
            .or(() -> unit.span().from())
            .orElse(LocalDate.of(2025, 7, 1));
    for (Level level : Level.values()) {
      if (level.compareTo(unit.level()) > 0) {
        territory.within(unit.id(), level, day).forEach(each -> found.add(each.id()));
      }
    }
  }
}
