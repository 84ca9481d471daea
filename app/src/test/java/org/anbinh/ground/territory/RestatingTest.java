package org.anbinh.ground.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.anbinh.ground.territory.Piece.Method;
import org.anbinh.ground.territory.Piece.Share;
import org.anbinh.ground.territory.Restatement.Row;
import org.anbinh.ground.territory.Restatement.Status;
import org.anbinh.ground.territory.Restatement.Target;
import org.anbinh.ground.territory.Restatement.Value;

/** What holds for every territory, however often it was cut up and put together again. */
class RestatingTest {
  private static final LocalDate FIRST = RandomTerritories.START.minusDays(1);

  private static List<LocalDate> days(Territory territory) {
    var days = new ArrayList<LocalDate>(List.of(FIRST));
    for (LocalDate change : territory.changeDays()) {
      days.addAll(List.of(change.minusDays(1), change, change.plusDays(1)));
    }
    return days;
  }

  private static List<Value> values(Territory territory, LocalDate day, long seed) {
    var random = new Random(seed);
    return territory.on(day, Level.COMMUNE).stream()
        .map(unit -> new Value(unit.id(), BigDecimal.valueOf(random.nextInt(10_000))))
        .toList();
  }

  private static BigDecimal sum(List<BigDecimal> numbers) {
    return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Property(tries = 60)
  void officialSharesAddUpToOneForwardOnEveryDay(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int years) {
    Territory territory = RandomTerritories.of(seed, years, true);
    for (Unit unit : territory.on(FIRST, Level.COMMUNE)) {
      for (LocalDate day : days(territory)) {
        List<Piece> pieces = territory.restate(unit.id(), day, Level.COMMUNE, Method.REFUSE);
        assertThat(Shares.sum(pieces)).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(pieces).allMatch(piece -> territory.get(piece.unit()).span().covers(day));
      }
    }
  }

  @Property(tries = 60)
  void chosenSharesAddUpToOneInBothDirections(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 4) int years,
      @ForAll boolean shares,
      @ForAll Method method) {
    Territory territory = RandomTerritories.of(seed, years, shares);
    Method chosen = method == Method.REFUSE ? Method.EQUAL : method;
    LocalDate last = territory.changeDays().isEmpty() ? FIRST : territory.changeDays().getLast();
    for (LocalDate from : List.of(FIRST, last)) {
      LocalDate to = from.equals(FIRST) ? last : FIRST;
      for (Unit unit : territory.on(from, Level.COMMUNE)) {
        assertThat(Shares.sum(territory.restate(unit.id(), to, Level.COMMUNE, chosen)))
            .isEqualByComparingTo(BigDecimal.ONE);
      }
    }
  }

  @Property(tries = 60)
  void totalsAreKeptOutAndBack(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int years) {
    Territory territory = RandomTerritories.of(seed, years, true);
    LocalDate last = territory.changeDays().isEmpty() ? FIRST : territory.changeDays().getLast();
    List<Value> values = values(territory, FIRST, seed);
    var out = Restatement.of(territory, values, new Target(last, Optional.empty(), Method.REFUSE));
    BigDecimal given = sum(values.stream().map(Value::value).toList());
    assertThat(sum(out.rows().stream().map(row -> row.value().orElseThrow()).toList()))
        .isEqualByComparingTo(given);
    List<Value> there =
        out.rows().stream().map(row -> new Value(row.unit(), row.value().orElseThrow())).toList();
    var back = Restatement.of(territory, there, new Target(FIRST, Optional.empty(), Method.EQUAL));
    assertThat(sum(back.rows().stream().map(row -> row.value().orElseThrow()).toList()))
        .isEqualByComparingTo(given);
  }

  @Property(tries = 60)
  void withoutSharesWhatIsKnownAndWhatIsNotMakeUpAll(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int years, @ForAll boolean forward) {
    Territory territory = RandomTerritories.of(seed, years, false);
    LocalDate last = territory.changeDays().isEmpty() ? FIRST : territory.changeDays().getLast();
    List<Value> values = values(territory, forward ? FIRST : last, seed);
    var restated =
        Restatement.of(
            territory, values, new Target(forward ? last : FIRST, Optional.empty(), Method.REFUSE));
    var totals = restated.totals();
    assertThat(totals.whole().add(totals.estimated()).add(totals.notRestated()))
        .isEqualByComparingTo(totals.given());
    assertThat(sum(restated.rows().stream().map(Row::known).toList()))
        .isEqualByComparingTo(totals.whole().add(totals.estimated()));
    for (Row row : restated.rows()) {
      assertThat(row.value().isEmpty()).isEqualTo(row.status() == Status.UNKNOWN);
    }
  }

  @Property(tries = 60)
  void everythingIsWholeAtTheLevelOfTheNation(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int years) {
    Territory territory = RandomTerritories.of(seed, years, false);
    Piece whole = new Piece(territory.nation().id(), new Share.Whole());
    for (Unit unit : territory.all()) {
      for (LocalDate day : days(territory)) {
        assertThat(territory.restate(unit.id(), day, Level.NATION, Method.REFUSE))
            .containsExactly(whole);
      }
    }
  }

  @Property(tries = 40)
  void aDayBeforeAndADayAfterAChangeDifferOnlyByItsSuccessions(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int years) {
    Territory territory = RandomTerritories.of(seed, years, true);
    for (LocalDate day : territory.changeDays()) {
      Map<UnitId, Unit> eve = byId(territory.on(day.minusDays(1), Level.COMMUNE));
      Map<UnitId, Unit> that = byId(territory.on(day, Level.COMMUNE));
      var expected = new java.util.HashSet<>(eve.keySet());
      for (Succession succession : territory.successions(day)) {
        assertThat(eve.keySet()).containsAll(succession.before());
        expected.removeAll(succession.before());
        expected.addAll(succession.after());
      }
      assertThat(that.keySet()).isEqualTo(expected);
      assertThat(byId(territory.on(day.plusDays(1), Level.COMMUNE))).isEqualTo(that);
    }
  }

  private static Map<UnitId, Unit> byId(List<Unit> units) {
    return units.stream().collect(Collectors.toMap(Unit::id, unit -> unit));
  }
}
