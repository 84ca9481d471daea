package org.anbinh.outlet.home.web.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anbinh.figures.mart.FormGrid;
import org.anbinh.ground.access.Scope;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.catalogue.ReportForm;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Periods;
import org.anbinh.intake.approval.Board;
import org.anbinh.intake.approval.Boards;
import org.anbinh.intake.approval.ReportKey;
import org.anbinh.outlet.home.web.today.PeriodNames;
import org.springframework.stereotype.Component;

/** Which reports are owed by whom, and where each of them is. */
@Component
class Standings {
  private final Catalogue catalogue;
  private final Periods periods;
  private final Territories territories;
  private final Boards boards;

  Standings(Catalogue catalogue, Periods periods, Territories territories, Boards boards) {
    this.catalogue = catalogue;
    this.periods = periods;
    this.territories = territories;
    this.boards = boards;
  }

  /** The forms whose reports are approved and were owed within the last year. */
  List<FormGrid> forms(LocalDate today) {
    return catalogue.forms().stream()
        .filter(form -> form.ladder().isPresent() && isOwed(form, today))
        .map(form -> FormGrid.of(form, periods))
        .toList();
  }

  private static boolean isOwed(ReportForm form, LocalDate today) {
    LocalDate until = form.due().until().orElse(LocalDate.MAX);
    LocalDate from = form.due().from().orElse(LocalDate.MIN);
    return from.isBefore(today) && until.isAfter(today.minusYears(1));
  }

  Optional<FormGrid> form(String id, LocalDate today) {
    return forms(today).stream().filter(grid -> grid.form().id().equals(id)).findFirst();
  }

  /** The grid of a form whose reports are approved, owed today or not. */
  Optional<FormGrid> grid(String id) {
    return catalogue
        .findForm(id)
        .filter(form -> form.ladder().isPresent())
        .map(form -> FormGrid.of(form, periods));
  }

  Optional<Unit> findUnit(UnitId id) {
    return territories.current().find(id);
  }

  /** The last periods that have ended, oldest first, as far back as a recent board goes. */
  static List<Integer> periods(FormGrid grid, int most, LocalDate today) {
    var numbers = new ArrayList<Integer>();
    LocalDate since = Boards.since(today);
    for (int period = grid.period(today) - 1; numbers.size() < most; period--) {
      if (grid.start(period).isBefore(since) || !isApproved(grid, grid.start(period))) {
        break;
      }
      numbers.addFirst(period);
    }
    return numbers;
  }

  /** Whether reports for periods that begin on that day are owed and approved. */
  private static boolean isApproved(FormGrid grid, LocalDate begin) {
    return grid.form().due().covers(begin)
        && grid.form().ladder().filter(ladder -> ladder.covers(begin)).isPresent();
  }

  /** The units that owe a form within a unit, or it alone, of those that the reader may see. */
  List<Unit> shown(Unit asked, FormGrid grid, LocalDate today) {
    Scope scope = Scoped.current();
    return owing(asked, grid, today).stream().filter(each -> scope.includes(each.id())).toList();
  }

  /** The units that owe a form within a unit, or it alone. */
  List<Unit> owing(Unit asked, FormGrid grid, LocalDate today) {
    Territory territory = territories.current();
    if (asked.level() == grid.level()) {
      return List.of(asked);
    }
    return asked.level().compareTo(grid.level()) < 0
        ? territory.within(asked.id(), grid.level(), today)
        : List.of();
  }

  Board board(LocalDate today) {
    return boards.recent(today);
  }

  /** A report of a unit; none where the unit did not exist when the period began. */
  Optional<Standing> find(FormGrid grid, Unit unit, int period, LocalDate today) {
    LocalDate begin = grid.start(period);
    if (!unit.span().covers(begin) || !grid.form().due().covers(begin)) {
      return Optional.empty();
    }
    var key = new ReportKey(grid.form().id(), unit.id(), PeriodNames.of(grid, period));
    return Optional.of(new Standing(grid, unit, period, board(today).course(key), today));
  }

  /** The reports of these units for these periods. */
  List<Standing> all(FormGrid grid, List<Unit> units, List<Integer> numbers, LocalDate today) {
    Board board = board(today);
    var all = new ArrayList<Standing>(units.size() * numbers.size());
    for (int number : numbers) {
      LocalDate begin = grid.start(number);
      var period = PeriodNames.of(grid, number);
      for (Unit unit : units) {
        if (unit.span().covers(begin)) {
          var key = new ReportKey(grid.form().id(), unit.id(), period);
          all.add(new Standing(grid, unit, number, board.course(key), today));
        }
      }
    }
    return all;
  }

  Unit unit(UnitId id) {
    return territories.current().get(id);
  }

  /** The unit of a level in which a unit lies on a day. */
  Optional<Unit> above(Unit unit, Level level, LocalDate day) {
    return territories.current().ancestor(unit, level, day);
  }

  Periods periods() {
    return periods;
  }
}
