package org.anbinh.outlet.home.web.registers;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ground.time.Window;
import org.anbinh.ledger.declaration.Field;
import org.anbinh.ledger.entries.Browse;
import org.anbinh.ledger.entries.Entry;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.ledger.entries.Page;
import org.anbinh.outlet.home.web.Address;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Section;
import org.anbinh.outlet.home.web.UnitNames;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of registers, and one register as a table with filters. */
@Controller
class BrowsePage {
  private static final int ROWS = 50;
  private static final int MOST_COLUMNS = 9;
  private static final String FIELD = "field.";

  private final Pages pages;
  private final RegisterPages registers;
  private final Ledger ledger;
  private final Territories territories;
  private final UnitNames units;

  BrowsePage(
      Pages pages,
      RegisterPages registers,
      Ledger ledger,
      Territories territories,
      UnitNames units) {
    this.pages = pages;
    this.registers = registers;
    this.ledger = ledger;
    this.territories = territories;
    this.units = units;
  }

  /** A register in the list of registers. */
  record Line(String name, String about, String address) {}

  /**
   * A register as a table.
   *
   * @param columns the fields shown
   * @param problem what is wrong with a filter
   * @param next where the next page is
   */
  record Matter(
      RegisterWords register,
      Address address,
      List<Field> filters,
      List<Field> columns,
      List<Row> rows,
      long about,
      Optional<String> problem,
      Optional<Address> next) {
    String value(String name) {
      return address.values().getOrDefault(name, "");
    }

    boolean isNarrowed() {
      return !address.values().isEmpty();
    }
  }

  /** An entry as a row. */
  record Row(Address address, String subject, List<String> values, int version, String recorded) {}

  @GetMapping("/registers")
  ResponseEntity<byte[]> list(Visit visit) {
    Words words = pages.words(visit);
    List<Line> lines =
        registers.registers().list().stream()
            .map(each -> registers.words(each.name(), words))
            .map(each -> new Line(each.name(), each.about(), "/registers/" + each.register()))
            .toList();
    return pages.show(
        pages.frame(visit, Section.REGISTERS, words.say("page.registers.title")),
        "registers/list.jte",
        lines);
  }

  @GetMapping("/registers/{register}")
  ResponseEntity<byte[]> browse(
      Visit visit, @PathVariable String register, @RequestParam Map<String, String> parameters) {
    Words words = pages.words(visit);
    RegisterWords known = registers.words(register, words);
    var address = new Address("/registers/" + register, new TreeMap<>(parameters));
    Matter matter;
    try {
      matter = matter(known, address, visit);
    } catch (IllegalArgumentException | DateTimeParseException e) {
      String problem =
          e instanceof DateTimeParseException
              ? words.say("page.registers.problem-day")
              : String.valueOf(e.getMessage());
      matter = empty(known, address, problem);
    }
    return pages.show(
        pages.frame(visit, Section.REGISTERS, known.name()), "registers/browse.jte", matter);
  }

  private static Matter empty(RegisterWords known, Address address, String problem) {
    return new Matter(
        known,
        address,
        filters(known),
        columns(known),
        List.of(),
        0,
        Optional.of(problem),
        Optional.empty());
  }

  private Matter matter(RegisterWords known, Address address, Visit visit) {
    Page page = ledger.browse(question(known, address, visit));
    return new Matter(
        known,
        address,
        filters(known),
        columns(known),
        page.entries().stream().map(entry -> row(known, entry)).toList(),
        page.about(),
        Optional.empty(),
        page.next().map(after -> address.with("after", after)));
  }

  private Browse question(RegisterWords known, Address address, Visit visit) {
    Map<String, String> values = address.values();
    var equals = new LinkedHashMap<String, String>();
    values.forEach((name, value) -> {
      if (name.startsWith(FIELD)) {
        equals.put(name.substring(FIELD.length()), value);
      }
    });
    String vintage = values.getOrDefault("vintage", "");
    return new Browse(
        known.register(),
        subtree(values.getOrDefault("unit", ""), known.words(), visit),
        window(values, known.words()),
        Optional.of(values.getOrDefault("text", "").strip()).filter(text -> !text.isEmpty()),
        equals,
        Optional.ofNullable(values.get("after")),
        ROWS,
        vintage.isEmpty() ? ledger.latest() : new Vintage(Long.parseLong(vintage)));
  }

  private static Optional<Window> window(Map<String, String> values, Words words) {
    String from = values.getOrDefault("from", "");
    String until = values.getOrDefault("until", "");
    if (from.isEmpty() && until.isEmpty()) {
      return Optional.empty();
    }
    LocalDate first = from.isEmpty() ? LocalDate.of(1900, 1, 1) : LocalDate.parse(from);
    LocalDate end = until.isEmpty() ? LocalDate.of(2200, 1, 1) : LocalDate.parse(until);
    if (!first.isBefore(end)) {
      throw new IllegalArgumentException(words.say("page.figures.problem.window"));
    }
    return Optional.of(new Window(first, end));
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
      throw new IllegalArgumentException(words.say("page.figures.problem." + key, text, several));
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

  private Row row(RegisterWords known, Entry entry) {
    Map<String, String> texts = registers.readers().values(known.register()).of(entry.content());
    List<String> values =
        columns(known).stream()
            .map(field -> known.value(field.path(), texts.getOrDefault(field.path(), "")))
            .toList();
    return new Row(
        Address.of("/registers/" + known.register() + "/entry").with("subject", entry.subject()),
        entry.subject(),
        values,
        entry.version(),
        known.words().moment(entry.recordedAt()));
  }

  private static List<Field> filters(RegisterWords known) {
    return known.columns().register().fields().stream()
        .filter(field -> field.kind() == Field.Kind.CODE)
        .toList();
  }

  private static List<Field> columns(RegisterWords known) {
    return known.columns().register().fields().stream()
        .filter(field -> field.kind() != Field.Kind.GROUP && field.kind() != Field.Kind.CELLS)
        .limit(MOST_COLUMNS)
        .toList();
  }
}
