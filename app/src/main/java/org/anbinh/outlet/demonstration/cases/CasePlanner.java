package org.anbinh.outlet.demonstration.cases;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.anbinh.ground.time.Window;
import org.anbinh.outlet.demonstration.calibration.Apportionment;
import org.anbinh.outlet.demonstration.calibration.Chance;
import org.anbinh.outlet.demonstration.calibration.Geography;
import org.anbinh.outlet.demonstration.calibration.HalfMonths;
import org.anbinh.outlet.demonstration.calibration.Province;
import org.anbinh.outlet.demonstration.calibration.Season;
import org.anbinh.outlet.demonstration.calibration.Tables;

/**
 * Divides the totals of a stretch over its half-months and provinces, from the top down and
 * exactly. A province with totals of its own is divided by itself and the rest among the others.
 */
final class CasePlanner {
  private static final List<Haul> HAULS = List.of(Haul.values());

  private final Geography geography;
  private final Season season;
  private final List<Stretch> stretches = Stretch.all();
  private final Map<Integer, NamedCsvRecord> years =
      Tables.read("years").stream()
          .collect(Collectors.toMap(row -> Integer.valueOf(row.getField("year")), row -> row));

  CasePlanner(Geography geography, Season season) {
    this.geography = geography;
    this.season = season;
  }

  /** The windows for which totals are given, oldest first. */
  List<Window> windows() {
    return stretches.stream().filter(Stretch::national).map(Stretch::window).toList();
  }

  /** The plan of one of the {@link #windows}, by half-month and province. */
  List<CellPlan> plan(Window window) {
    List<Stretch> totals =
        stretches.stream().filter(stretch -> stretch.window().equals(window)).toList();
    Stretch nation = totals.stream().filter(Stretch::national).findFirst().orElseThrow();
    List<Ground> grounds = grounds(window);
    long[] cases =
        allot(totals, grounds, Stretch::cases, new long[grounds.size()], caseWeights(grounds));
    long[] persons =
        allot(totals, grounds, Stretch::persons, cases, weights(grounds, cases, "persons", 0.15));
    long[] dropped =
        Apportionment.of(
            nation.cases() - nation.prosecuted(), weights(grounds, cases, "dropped", 0));
    long[] prosecuted = less(cases, dropped);
    long[] defendants = defendants(nation, prosecuted, less(persons, cases));
    List<List<Haul>> hauls = new ArrayList<>(grounds.size());
    for (int i = 0; i < cases.length; i++) {
      hauls.add(hauls(grounds.get(i), (int) cases[i]));
    }
    List<Map<Pot, Long>> pots = pots(totals, grounds, hauls);
    return IntStream.range(0, cases.length)
        .mapToObj(i ->
            new CellPlan(
                grounds.get(i).half(),
                last(window, grounds.get(i).half()),
                grounds.get(i).province().code(),
                hauls.get(i),
                (int) persons[i],
                (int) prosecuted[i],
                (int) defendants[i],
                pots.get(i)))
        .toList();
  }

  /** What is told of a half-month has happened by the day it is told. */
  private static LocalDate last(Window stretch, Window half) {
    LocalDate told = half.until().plusDays(HalfMonths.DAYS_TO_TELL - 1);
    return told.isBefore(stretch.lastDay()) ? told : stretch.lastDay();
  }

  private static List<Map<Pot, Long>> pots(
      List<Stretch> totals, List<Ground> grounds, List<List<Haul>> hauls) {
    List<Map<Pot, Long>> pots =
        IntStream.range(0, grounds.size())
            .<Map<Pot, Long>>mapToObj(i -> new EnumMap<>(Pot.class))
            .toList();
    for (Pot pot : Pot.values()) {
      long[] parts = pot(pot, totals, grounds, hauls);
      for (int i = 0; i < parts.length; i++) {
        pots.get(i).put(pot, parts[i]);
      }
    }
    return pots;
  }

  /** A province in a half-month, before anything is known of it. */
  private record Ground(Window half, double days, Province province, NamedCsvRecord year) {
    Chance chance(String purpose) {
      return Chance.of(purpose + "|" + half.from() + "|" + province.code());
    }
  }

  private List<Ground> grounds(Window window) {
    var grounds = new ArrayList<Ground>();
    for (Window half : HalfMonths.between(window.from(), window.until())) {
      double days = Arrays.stream(season.weights(half)).sum();
      NamedCsvRecord year = java.util.Objects.requireNonNull(years.get(half.from().getYear()));
      for (Province province : geography.provinces(half.from())) {
        grounds.add(new Ground(half, days, province, year));
      }
    }
    return grounds;
  }

  private static double[] caseWeights(List<Ground> grounds) {
    return grounds.stream()
        .mapToDouble(ground ->
            ground.province().cases()
                * ground.days()
                * Tables.number(ground.year(), "cases")
                * ground.chance("cases-weight").around(0.10))
        .toArray();
  }

  private static double[] weights(
      List<Ground> grounds, long[] amounts, String purpose, double spread) {
    return IntStream.range(0, amounts.length)
        .mapToDouble(i -> amounts[i] * grounds.get(i).chance(purpose).around(spread))
        .toArray();
  }

  /** At least one defendant for each case prosecuted, and never more than there are persons. */
  private static long[] defendants(Stretch nation, long[] prosecuted, long[] extraPersons) {
    double[] room =
        IntStream.range(0, prosecuted.length)
            .mapToDouble(i -> prosecuted[i] > 0 ? extraPersons[i] : 0)
            .toArray();
    return Apportionment.atLeast(nation.defendants(), prosecuted, room);
  }

  private static List<Haul> hauls(Ground ground, int cases) {
    int year = ground.half().from().getYear();
    double[] odds =
        HAULS.stream()
            .mapToDouble(haul -> haul.share(year) * haul.leaning(ground.province()))
            .toArray();
    Chance chance = ground.chance("hauls");
    return IntStream.range(0, cases).mapToObj(i -> HAULS.get(chance.pick(odds))).toList();
  }

  private static long[] pot(
      Pot pot, List<Stretch> totals, List<Ground> grounds, List<List<Haul>> hauls) {
    long[] least =
        hauls.stream()
            .mapToLong(
                of -> of.stream().filter(haul -> haul.pot().stream().anyMatch(pot::equals)).count())
            .toArray();
    double[] weights =
        IntStream.range(0, least.length)
            .mapToDouble(i ->
                least[i]
                    * pot.leaning(grounds.get(i).province())
                    * Tables.number(grounds.get(i).year(), pot.trend())
                    * grounds.get(i).chance(pot.column()).around(pot.spread()))
            .toArray();
    return allot(totals, grounds, stretch -> stretch.pots().getOrDefault(pot, 0L), least, weights);
  }

  private static long[] allot(
      List<Stretch> totals,
      List<Ground> grounds,
      ToLongFunction<Stretch> total,
      long[] least,
      double[] weights) {
    long[] parts = new long[weights.length];
    List<String> own =
        totals.stream().filter(stretch -> !stretch.national()).map(Stretch::province).toList();
    for (Stretch stretch : totals) {
      int[] places =
          IntStream.range(0, weights.length)
              .filter(i ->
                  stretch.national()
                      ? !own.contains(grounds.get(i).province().code())
                      : grounds.get(i).province().code().equals(stretch.province()))
              .toArray();
      long whole = total.applyAsLong(stretch);
      if (stretch.national()) {
        whole -= totals.stream().filter(each -> !each.national()).mapToLong(total).sum();
      }
      long[] divided =
          Apportionment.atLeast(
              whole,
              Arrays.stream(places).mapToLong(i -> least[i]).toArray(),
              Arrays.stream(places).mapToDouble(i -> weights[i]).toArray());
      for (int i = 0; i < places.length; i++) {
        parts[places[i]] = divided[i];
      }
    }
    return parts;
  }

  private static long[] less(long[] from, long[] what) {
    return IntStream.range(0, from.length).mapToLong(i -> from[i] - what[i]).toArray();
  }
}
