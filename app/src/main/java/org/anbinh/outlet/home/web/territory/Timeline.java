package org.anbinh.outlet.home.web.territory;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.anbinh.ground.territory.Unit;

/**
 * A unit among those it came from and those that followed it, as bars over time.
 *
 * @param marks days on which one of them began or ended
 */
record Timeline(int height, List<Mark> marks, List<Bar> bars) {
  private static final int ROW = 26;
  private static final int TOP = 34;
  private static final int LEFT = 300;
  private static final int RIGHT = 980;
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

  /** A day of change. */
  record Mark(String x, String word, boolean early) {}

  /** One unit. */
  record Bar(
      String name, String address, String span, String x, String width, int y, boolean self) {}

  static Timeline of(List<Unit> family, Unit self, UnitLines lines, LocalDate today) {
    List<LocalDate> days =
        family.stream()
            .flatMap(
                unit -> Stream.concat(unit.span().from().stream(), unit.span().until().stream()))
            .distinct()
            .sorted()
            .toList();
    LocalDate from =
        days.isEmpty() || days.getFirst().isAfter(FIRST) ? FIRST : days.getFirst().minusYears(1);
    LocalDate until = today.plusMonths(3);
    var axis = new Axis(from, until);
    List<Bar> bars =
        Stream.iterate(0, row -> row < family.size(), row -> row + 1)
            .map(row -> bar(family.get(row), row, axis, self, lines))
            .toList();
    List<Mark> marks =
        days.stream()
            .map(day -> new Mark(at(axis.x(day)), lines.words().day(day), axis.x(day) < LEFT + 100))
            .toList();
    return new Timeline(TOP + ROW * bars.size() + 8, spaced(marks), bars);
  }

  /** Leaves out the words of days that stand too close to the one before. */
  private static List<Mark> spaced(List<Mark> marks) {
    double last = Double.NEGATIVE_INFINITY;
    var spaced = new java.util.ArrayList<Mark>();
    for (Mark mark : marks) {
      double x = Double.parseDouble(mark.x());
      boolean room = x - last > 90;
      spaced.add(room ? mark : new Mark(mark.x(), "", mark.early()));
      last = room ? x : last;
    }
    return spaced;
  }

  private static Bar bar(Unit unit, int row, Axis axis, Unit self, UnitLines lines) {
    double start = unit.span().from().map(axis::x).orElse((double) LEFT);
    double end = unit.span().until().map(axis::x).orElse((double) RIGHT);
    return new Bar(
        lines.words().of(unit.name()),
        UnitLines.address(unit.id()),
        lines.words().span(unit.span()),
        at(start),
        at(Math.max(2, end - start)),
        TOP + ROW * row,
        unit.id().equals(self.id()));
  }

  private static String at(double x) {
    return String.format(Locale.ROOT, "%.1f", x);
  }

  private record Axis(LocalDate from, LocalDate until) {
    double x(LocalDate day) {
      double part =
          (double) ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, until);
      return LEFT + Math.clamp(part, 0, 1) * (RIGHT - LEFT);
    }
  }
}
