package org.anbinh.intake.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;

/** How units are named in what is said about a text that does not mean exactly one of them. */
final class UnitWords {
  private static final int MOST_LISTED = 5;

  private final Territory territory;

  UnitWords(Territory territory) {
    this.territory = territory;
  }

  Meaning<UnitId> ambiguous(String text, List<Unit> units, UnitNames.Asked asked) {
    return Meaning.unclear("ambiguous-unit", PlainText.shortened(text), listed(units, asked));
  }

  static Meaning<UnitId> wrongLevel(String text, Unit unit, UnitNames.Asked asked) {
    String levels =
        asked.levels().stream().sorted().map(UnitWords::word).collect(Collectors.joining(", "));
    return Meaning.unclear(
        "unit-wrong-level",
        PlainText.shortened(text),
        unit.name().vi(),
        word(unit.level()),
        levels);
  }

  private static String word(Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }

  /** It meant something on other days: what, when, and where that lies on the day asked. */
  Meaning<UnitId> otherDay(String text, List<Unit> units, UnitNames.Asked asked) {
    String meant =
        units.stream()
            .limit(MOST_LISTED)
            .map(unit -> unit.name().vi() + " " + span(unit))
            .collect(Collectors.joining("; "));
    String now =
        units.stream()
            .flatMap(unit -> onDay(unit, asked.day()).stream())
            .distinct()
            .limit(MOST_LISTED)
            .map(unit -> described(unit, asked.day()))
            .collect(Collectors.joining("; "));
    return Meaning.unclear(
        "unit-other-day",
        PlainText.shortened(text),
        asked.day().toString(),
        meant,
        now.isEmpty() ? "—" : now);
  }

  private List<Unit> onDay(Unit unit, LocalDate day) {
    boolean ended = unit.span().until().filter(until -> !day.isBefore(until)).isPresent();
    List<Unit> related =
        ended ? territory.successors(unit.id()) : territory.predecessors(unit.id());
    return related.stream().filter(each -> each.span().covers(day)).toList();
  }

  private static String span(Unit unit) {
    String from = unit.span().from().map(LocalDate::toString).orElse("…");
    String last = unit.span().until().map(day -> day.minusDays(1).toString()).orElse("…");
    return "(" + unit.code() + ", " + from + " – " + last + ")";
  }

  String listed(List<Unit> units, UnitNames.Asked asked) {
    String first =
        units.stream()
            .limit(MOST_LISTED)
            .map(unit -> described(unit, asked.day()))
            .collect(Collectors.joining("; "));
    return units.size() > MOST_LISTED ? first + " …" : first;
  }

  String described(Unit unit, LocalDate day) {
    String above =
        unit.level() == Level.COMMUNE || unit.level() == Level.DISTRICT
            ? territory
                .ancestor(unit, Level.PROVINCE, day)
                .map(it -> ", " + it.name().vi())
                .orElse("")
            : "";
    return unit.code() + " " + unit.name().vi() + above;
  }
}
