package org.anbinh.outlet.home.web.today;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anbinh.figures.mart.FormGrid;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;

/**
 * Which units handed in a form for which of the last periods.
 *
 * @param first number of the first period looked at
 * @param last number of the last period that has ended
 * @param periods by unit, a bit for each period handed in, the first period lowest
 */
record Received(FormGrid grid, int first, int last, Map<UnitId, Long> periods) {
  /** The most periods a set of bits holds. */
  static final int MOST = 62;

  /** A report that is not there. */
  record Missing(Unit unit, List<Integer> periods) {
    int oldest() {
      return periods.getFirst();
    }
  }

  /** The first day on which the report of a period is late. */
  LocalDate late(int period) {
    return grid.start(period + 1).plus(grid.form().deadline());
  }

  /** Whether a unit owes the report of a period: it stood when the period began. */
  private boolean owes(Unit unit, int period) {
    LocalDate begin = grid.start(period);
    return unit.span().covers(begin) && grid.form().due().covers(begin);
  }

  /** The units of these that owe reports of a stretch of periods and have not handed them in. */
  List<Missing> missing(List<Unit> units, int from, int until) {
    var missing = new ArrayList<Missing>();
    for (Unit unit : units) {
      long handedIn = periods.getOrDefault(unit.id(), 0L);
      var gaps = new ArrayList<Integer>();
      for (int period = from; period < until; period++) {
        if ((handedIn >>> (period - first) & 1) == 0 && owes(unit, period)) {
          gaps.add(period);
        }
      }
      if (!gaps.isEmpty()) {
        missing.add(new Missing(unit, List.copyOf(gaps)));
      }
    }
    return missing;
  }

  /** How many of these units owe the report of a period. */
  long owed(List<Unit> units, int period) {
    return units.stream().filter(unit -> owes(unit, period)).count();
  }

  /** The first period that is not late on a day. */
  int firstInTime(LocalDate day) {
    int period = last + 1;
    while (period > first && late(period - 1).isAfter(day)) {
      period--;
    }
    return period;
  }

  Window window(int period) {
    return grid.window(period);
  }
}
