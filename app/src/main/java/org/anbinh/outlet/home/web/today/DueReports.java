package org.anbinh.outlet.home.web.today;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anbinh.figures.mart.FormGrid;
import org.anbinh.ground.agenda.Agenda;
import org.anbinh.ground.agenda.Item;
import org.anbinh.ground.agenda.Phrase;
import org.anbinh.ground.agenda.Phrase.Term;
import org.anbinh.ground.agenda.Urgency;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.intake.reading.UnitNames;
import org.anbinh.outlet.home.web.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reports that a unit and all in it owe: those whose day has passed, and those whose day comes. */
@Component
class DueReports implements Agenda {
  private static final int NAMED = 5;

  private final ReportsReceived received;
  private final Territories territories;
  private final PeriodNames names;
  private volatile @Nullable Told told;

  DueReports(ReportsReceived received, Territories territories, PeriodNames names) {
    this.received = received;
    this.territories = territories;
    this.names = names;
  }

  /** What was told of one state of knowledge, by unit. */
  private record Told(ReportsReceived.State state, Map<UnitId, List<Item>> byUnit) {}

  @Override
  public List<Item> items(UnitId unit, LocalDate day) {
    ReportsReceived.State state = received.soon(day);
    Told known = told;
    if (known == null || known.state() != state) {
      known = new Told(state, new ConcurrentHashMap<>());
      told = known;
    }
    List<Item> items = known.byUnit().computeIfAbsent(unit, id -> items(id, state));
    return items.isEmpty() || !received.isBehind(state)
        ? items
        : Stream.concat(items.stream(), Stream.of(behind(state))).toList();
  }

  /** Something was recorded since; the page asks again. */
  private static Item behind(ReportsReceived.State state) {
    return new Item(
        Urgency.GOING,
        Phrase.of("today.reports.behind", Phrase.number(state.vintage().batch())),
        1,
        Optional.empty(),
        "/health",
        List.of());
  }

  private List<Item> items(UnitId unit, ReportsReceived.State state) {
    LocalDate day = state.day();
    var items = new ArrayList<Item>();
    for (Received form : state.forms()) {
      List<Unit> units = owing(unit, form.grid(), day);
      if (!units.isEmpty()) {
        late(form, units, day, unit).ifPresent(items::add);
        due(form, units, day, unit).ifPresent(items::add);
      }
    }
    return List.copyOf(items);
  }

  /** The units of the form's level in a unit, or that unit itself. */
  List<Unit> owing(UnitId unit, FormGrid grid, LocalDate day) {
    Territory territory = territories.current();
    Unit asked = territory.get(unit);
    if (asked.level() == grid.level()) {
      return List.of(asked);
    }
    return asked.level().compareTo(grid.level()) < 0
        ? territory.within(unit, grid.level(), day)
        : List.of();
  }

  /** The reports of a form that are late, the units with most of them first. */
  static List<Received.Missing> late(Received form, List<Unit> units, LocalDate day) {
    return form.missing(units, form.first(), form.firstInTime(day)).stream()
        .sorted(
            Comparator.comparingInt((Received.Missing each) -> -each.periods().size())
                .thenComparing(each -> each.unit().id()))
        .toList();
  }

  private Optional<Item> late(Received form, List<Unit> units, LocalDate day, UnitId unit) {
    List<Received.Missing> late = late(form, units, day);
    if (late.isEmpty()) {
      return Optional.empty();
    }
    long count = reports(late);
    int oldest = late.stream().mapToInt(Received.Missing::oldest).min().orElseThrow();
    var phrase =
        Phrase.of(
            units.size() == 1 ? "today.reports.late-one" : "today.reports.late",
            Phrase.number(count),
            new Term.Name(form.grid().form().name()),
            Phrase.number(late.size()),
            Phrase.number(units.size()),
            new Term.Name(names.label(form.grid(), oldest)));
    return Optional.of(
        new Item(
            Urgency.LATE,
            phrase,
            count,
            Optional.of(form.late(oldest).minusDays(1)),
            list(form, unit),
            units.size() == 1 ? periods(form, late.getFirst()) : worst(form, late, unit)));
  }

  /** The units with most late reports; for the nation the provinces in which they lie. */
  private List<Item.Line> worst(Received form, List<Received.Missing> late, UnitId asked) {
    boolean isNation = asked.level() == Level.NATION && form.grid().level() != Level.PROVINCE;
    return isNation
        ? byProvince(form, late)
        : late.stream().limit(NAMED).map(each -> line(form, each)).toList();
  }

  private List<Item.Line> byProvince(Received form, List<Received.Missing> late) {
    Territory territory = territories.current();
    LocalDate day = form.window(form.last()).lastDay();
    Map<UnitId, List<Received.Missing>> provinces =
        late.stream()
            .collect(
                Collectors.groupingBy(each ->
                    territory
                        .ancestor(each.unit(), Level.PROVINCE, day)
                        .map(Unit::id)
                        .orElse(each.unit().id())));
    return provinces.entrySet().stream()
        .sorted(
            Comparator.comparingLong(
                    (Map.Entry<UnitId, List<Received.Missing>> each) -> -reports(each.getValue()))
                .thenComparing(Map.Entry::getKey))
        .limit(NAMED)
        .map(each ->
            new Item.Line(
                Phrase.of(
                    "today.reports.line-province",
                    new Term.Place(each.getKey()),
                    Phrase.number(reports(each.getValue())),
                    Phrase.number(each.getValue().size())),
                list(form, each.getKey())))
        .toList();
  }

  private static long reports(List<Received.Missing> missing) {
    return missing.stream().mapToLong(each -> each.periods().size()).sum();
  }

  private Item.Line line(Received form, Received.Missing missing) {
    return new Item.Line(
        Phrase.of(
            "today.reports.line",
            new Term.Place(missing.unit().id()),
            Phrase.number(missing.periods().size()),
            new Term.Name(names.label(form.grid(), missing.oldest()))),
        enter(form.grid(), missing.unit(), missing.oldest()));
  }

  private List<Item.Line> periods(Received form, Received.Missing missing) {
    return missing.periods().reversed().stream()
        .limit(NAMED)
        .map(period ->
            new Item.Line(
                Phrase.of("today.reports.enter", new Term.Name(names.label(form.grid(), period))),
                enter(form.grid(), missing.unit(), period)))
        .toList();
  }

  private Optional<Item> due(Received form, List<Unit> units, LocalDate day, UnitId unit) {
    int inTime = form.firstInTime(day);
    if (inTime > form.last()) {
      return Optional.empty();
    }
    int period = form.last();
    List<Received.Missing> open = form.missing(units, period, period + 1);
    if (open.isEmpty()) {
      return Optional.empty();
    }
    LocalDate lastDay = form.late(period).minusDays(1);
    if (!reminds(form, lastDay, day)) {
      return Optional.empty();
    }
    long owed = form.owed(units, period);
    var phrase =
        Phrase.of(
            units.size() == 1 ? "today.reports.due-one" : "today.reports.due",
            Phrase.number(open.size()),
            new Term.Name(form.grid().form().name()),
            new Term.Name(names.label(form.grid(), period)),
            new Term.Day(lastDay),
            Phrase.number(owed - open.size()),
            Phrase.number(owed));
    return Optional.of(
        new Item(
            Urgency.DUE,
            phrase,
            open.size(),
            Optional.of(lastDay),
            units.size() == 1 ? enter(form.grid(), units.getFirst(), period) : list(form, unit),
            List.of()));
  }

  /** A form with a ladder says how long before its day a unit is reminded. */
  private static boolean reminds(Received form, LocalDate lastDay, LocalDate day) {
    return form.grid()
        .form()
        .ladder()
        .map(ladder -> !day.isBefore(lastDay.minus(ladder.remind())))
        .orElse(true);
  }

  private static String list(Received form, UnitId unit) {
    return Address.of("/today/reports")
        .with("form", form.grid().form().id())
        .with("unit", unit.toString())
        .toString();
  }

  /** The form of the register, with all filled in that is known. */
  static String enter(FormGrid grid, Unit unit, int period) {
    return Address.of("/registers/report/new")
        .with("v.reportForm", grid.form().id())
        .with("v.unit", UnitNames.choice(unit))
        .with("v.period", PeriodNames.of(grid, period).code())
        .toString();
  }
}
