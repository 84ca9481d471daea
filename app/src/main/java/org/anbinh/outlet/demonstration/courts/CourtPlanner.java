package org.anbinh.outlet.demonstration.courts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.anbinh.ground.time.Window;
import org.anbinh.outlet.demonstration.calibration.Apportionment;
import org.anbinh.outlet.demonstration.calibration.Chance;
import org.anbinh.outlet.demonstration.calibration.Discrepancy;
import org.anbinh.outlet.demonstration.calibration.Geography;
import org.anbinh.outlet.demonstration.calibration.Province;

/**
 * Divides what the courts did in a stretch over its months and provinces. The months in which a
 * window of the Directive begins or ends are cut in two, so that months tile the window.
 */
final class CourtPlanner {
  private static final List<LocalDate> CUTS =
      List.of(LocalDate.of(2014, 8, 16), LocalDate.of(2019, 8, 16), LocalDate.of(2024, 8, 16));

  private final Geography geography;
  private final List<CourtStretch> stretches = CourtStretch.all();
  private final List<Discrepancy> discrepancies = Discrepancy.all("court");

  CourtPlanner(Geography geography) {
    this.geography = geography;
  }

  /** What the courts of a province did in a month or a part of one. */
  record Docket(
      Window window,
      String province,
      int casesAccepted,
      int defendantsAccepted,
      int casesResolved,
      int defendantsResolved,
      Optional<CourtStretch> published) {

    private Chance chance(String purpose) {
      return Chance.of(purpose + "|" + window.from() + "|" + province);
    }
  }

  /** The windows for which totals are given, oldest first. */
  List<Window> windows() {
    return stretches.stream().filter(CourtStretch::national).map(CourtStretch::window).toList();
  }

  /** The dockets of one of the {@link #windows}, by month and province. */
  List<Docket> plan(Window window) {
    CourtStretch nation =
        stretches.stream()
            .filter(each -> each.national() && each.window().equals(window))
            .findFirst()
            .orElseThrow();
    List<CourtStretch> own =
        stretches.stream()
            .filter(each -> !each.national() && window.encloses(each.window()))
            .toList();
    List<Docket> all = empty(window);
    var filled = new ArrayList<Docket>(all.size());
    for (CourtStretch stretch : own) {
      filled.addAll(fill(stretch, all.stream().filter(each -> in(stretch, each)).toList()));
    }
    filled.addAll(
        fill(
            less(nation, own),
            all.stream().filter(each -> own.stream().noneMatch(of -> in(of, each))).toList()));
    filled.sort(
        java.util.Comparator.comparing((Docket each) -> each.window().from())
            .thenComparing(Docket::province));
    return List.copyOf(filled);
  }

  private static boolean in(CourtStretch stretch, Docket docket) {
    return stretch.province().equals(docket.province())
        && stretch.window().encloses(docket.window());
  }

  private static CourtStretch less(CourtStretch nation, List<CourtStretch> own) {
    return new CourtStretch(
        nation.window(),
        "",
        nation.casesAccepted() - own.stream().mapToLong(CourtStretch::casesAccepted).sum(),
        nation.defendantsAccepted()
            - own.stream().mapToLong(CourtStretch::defendantsAccepted).sum(),
        nation.casesResolved() - own.stream().mapToLong(CourtStretch::casesResolved).sum(),
        nation.defendantsResolved()
            - own.stream().mapToLong(CourtStretch::defendantsResolved).sum(),
        Optional.empty());
  }

  private List<Docket> empty(Window window) {
    var dockets = new ArrayList<Docket>();
    for (Window month : months(window)) {
      for (Province province : geography.provinces(month.from())) {
        dockets.add(new Docket(month, province.code(), 0, 0, 0, 0, Optional.empty()));
      }
    }
    return dockets;
  }

  /** Civil months, cut on the days of {@link #CUTS}. */
  static List<Window> months(Window window) {
    var months = new ArrayList<Window>();
    for (LocalDate day = window.from(); day.isBefore(window.until()); ) {
      LocalDate next = day.withDayOfMonth(1).plusMonths(1);
      for (LocalDate cut : CUTS) {
        if (cut.isAfter(day) && cut.isBefore(next)) {
          next = cut;
        }
      }
      months.add(new Window(day, next));
      day = next;
    }
    return months;
  }

  private List<Docket> fill(CourtStretch stretch, List<Docket> dockets) {
    double[] weights = dockets.stream().mapToDouble(this::weight).toArray();
    long[] cases = Apportionment.of(stretch.casesAccepted(), weights);
    long[] defendants =
        Apportionment.atLeast(
            stretch.defendantsAccepted(), cases, around(dockets, cases, "defendants"));
    long[] pending =
        Apportionment.of(
            stretch.casesAccepted() - stretch.casesResolved(),
            Arrays.stream(cases).asDoubleStream().toArray());
    double[] room =
        IntStream.range(0, cases.length)
            .mapToDouble(i -> pending[i] > 0 ? defendants[i] - cases[i] : 0)
            .toArray();
    long[] waiting =
        Apportionment.atLeast(
            stretch.defendantsAccepted() - stretch.defendantsResolved(), pending, room);
    Optional<CourtStretch> published =
        stretch.sentences().isPresent() ? Optional.of(stretch) : Optional.empty();
    return IntStream.range(0, dockets.size())
        .mapToObj(i ->
            new Docket(
                dockets.get(i).window(),
                dockets.get(i).province(),
                (int) cases[i],
                (int) defendants[i],
                (int) (cases[i] - pending[i]),
                (int) (defendants[i] - waiting[i]),
                published))
        .toList();
  }

  private double weight(Docket docket) {
    double cases =
        geography.provinces(docket.window().from()).stream()
            .filter(province -> province.code().equals(docket.province()))
            .mapToDouble(Province::cases)
            .sum();
    return cases
        * docket.window().days()
        * docket.chance("court").around(0.14)
        * Discrepancy.factor(discrepancies, docket.province(), docket.window().from());
  }

  private static double[] around(List<Docket> dockets, long[] amounts, String purpose) {
    return IntStream.range(0, amounts.length)
        .mapToDouble(i -> amounts[i] * dockets.get(i).chance(purpose).around(0.2))
        .toArray();
  }
}
