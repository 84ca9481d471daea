package org.anbinh.outlet.home.web.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.anbinh.figures.mart.FormGrid;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ground.agenda.Agenda;
import org.anbinh.ground.agenda.Item;
import org.anbinh.ground.agenda.Phrase;
import org.anbinh.ground.agenda.Phrase.Term;
import org.anbinh.ground.agenda.Urgency;
import org.anbinh.ground.catalogue.Ladder;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Vintage;
import org.anbinh.intake.approval.ReportState;
import org.anbinh.outlet.home.web.Address;
import org.anbinh.outlet.home.web.today.PeriodNames;
import org.springframework.stereotype.Component;

/**
 * Reports that came back, that wait for a level, and that are missing for so long that the level
 * above has to know.
 */
@Component
class ApprovalAgenda implements Agenda {
  private static final int NAMED = 5;
  private static final int PERIODS = 12;

  private final Standings standings;
  private final PeriodNames names;
  private volatile Told told = new Told(new Vintage(0), LocalDate.MIN, Map.of());

  ApprovalAgenda(Standings standings, PeriodNames names) {
    this.standings = standings;
    this.names = names;
  }

  /** What was told of one state of knowledge. */
  private record Told(Vintage vintage, LocalDate day, Map<UnitId, List<Item>> byUnit) {}

  @Override
  public List<Item> items(UnitId unit, LocalDate day) {
    if (!Scoped.current().includes(unit)) {
      return List.of();
    }
    Vintage vintage = standings.board(day).vintage();
    Told known = told;
    if (!known.vintage().equals(vintage) || !known.day().equals(day)) {
      known = new Told(vintage, day, new ConcurrentHashMap<>());
      told = known;
    }
    return known.byUnit().computeIfAbsent(unit, id -> find(standings.unit(id), day));
  }

  private List<Item> find(Unit unit, LocalDate day) {
    var items = new ArrayList<Item>();
    for (FormGrid grid : standings.forms(day)) {
      List<Unit> owing = standings.owing(unit, grid, day);
      if (owing.isEmpty()) {
        continue;
      }
      List<Standing> all = standings.all(grid, owing, Standings.periods(grid, PERIODS, day), day);
      if (owing.size() == 1) {
        back(all, ReportState.Returned.class, "approval.today.returned").ifPresent(items::add);
        back(all, ReportState.TakenBack.class, "approval.today.taken-back").ifPresent(items::add);
      } else {
        waiting(all, grid, unit).ifPresent(items::add);
        escalated(all, grid, unit).ifPresent(items::add);
      }
    }
    return List.copyOf(items);
  }

  private Optional<Item> back(List<Standing> all, Class<? extends ReportState> state, String key) {
    List<Standing> back = all.stream().filter(each -> state.isInstance(each.state())).toList();
    return back.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Item(
                Urgency.BROKEN,
                Phrase.of(
                    key,
                    Phrase.number(back.size()),
                    new Term.Name(back.getFirst().grid().form().name())),
                back.size(),
                Optional.empty(),
                ReportWords.address(back.getFirst()),
                lines(back, "approval.today.line-period")));
  }

  /** What waits for the level at which the unit stands. */
  private Optional<Item> waiting(List<Standing> all, FormGrid grid, Unit unit) {
    Ladder ladder = grid.form().ladder().orElseThrow();
    int level = level(ladder, unit.level());
    List<Standing> here =
        all.stream()
            .filter(each -> level > 0 && each.state().waitsFor() == level)
            .sorted(Comparator.comparing(Standing::decideBy))
            .toList();
    if (here.isEmpty()) {
      return Optional.empty();
    }
    long held = here.stream().filter(Standing::isHeldUp).count();
    String key = level == ladder.height() ? "approval.today.approve" : "approval.today.check";
    return Optional.of(
        new Item(
            held > 0 ? Urgency.LATE : Urgency.WAITING,
            Phrase.of(
                held > 0 ? key + "-held" : key,
                Phrase.number(here.size()),
                new Term.Name(grid.form().name()),
                Phrase.number(held)),
            here.size(),
            Optional.of(here.getFirst().decideBy()),
            at("/reports-due/check", grid, unit),
            unit.level() == Level.NATION ? List.of() : lines(here, "approval.today.line")));
  }

  private static int level(Ladder ladder, Level level) {
    for (int number = 1; number <= ladder.height(); number++) {
      if (ladder.rung(number).level().equalsIgnoreCase(level.name())) {
        return number;
      }
    }
    return 0;
  }

  private Optional<Item> escalated(List<Standing> all, FormGrid grid, Unit unit) {
    List<Standing> late =
        all.stream().filter(((Predicate<Standing>) Standing::isEscalated)).toList();
    return late.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Item(
                Urgency.LATE,
                Phrase.of(
                    "approval.today.escalated",
                    Phrase.number(late.size()),
                    new Term.Name(grid.form().name()),
                    Phrase.number(late.stream().map(Standing::unit).distinct().count())),
                late.size(),
                Optional.empty(),
                at("/reports-due", grid, unit),
                List.of()));
  }

  private static String at(String page, FormGrid grid, Unit unit) {
    return Address.of(page)
        .with("form", grid.form().id())
        .with("unit", unit.id().toString())
        .toString();
  }

  private List<Item.Line> lines(List<Standing> all, String key) {
    return all.stream()
        .limit(NAMED)
        .map(each ->
            new Item.Line(
                Phrase.of(
                    key,
                    new Term.Place(each.unit().id()),
                    new Term.Name(names.label(each.grid(), each.period()))),
                ReportWords.address(each)))
        .toList();
  }
}
