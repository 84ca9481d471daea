package org.anbinh.ground.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PeriodsTest {
  private static final List<StatisticalCalendar> CALENDARS =
      List.of(
          StatisticalCalendar.CIVIL,
          new StatisticalCalendar("police", MonthDay.of(12, 15)),
          new StatisticalCalendar("courts", MonthDay.of(10, 1)),
          new StatisticalCalendar("procuracy", MonthDay.of(12, 1)));
  private static final Periods PERIODS = new Periods(CALENDARS);
  private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

  @Property
  void subPeriodsTileTheYearWithoutGapOrOverlap(
      @ForAll("calendars") StatisticalCalendar calendar,
      @ForAll @IntRange(min = 1990, max = 2100) int year) {
    Window whole = new Period.Year(calendar, year).window();
    tile(whole, parts(12, number -> new Period.Month(calendar, year, number)));
    tile(whole, parts(4, number -> new Period.Quarter(calendar, year, number)));
    tile(whole, parts(2, number -> new Period.Half(calendar, year, number)));
    var nine = new ArrayList<Window>();
    nine.add(new Period.NineMonths(calendar, year).window());
    nine.add(new Period.Quarter(calendar, year, 4).window());
    tile(whole, nine);
  }

  private static List<Window> parts(int count, IntFunction<Period> part) {
    return IntStream.rangeClosed(1, count).mapToObj(part).map(Period::window).toList();
  }

  private static void tile(Window whole, List<Window> parts) {
    assertThat(parts.getFirst().from()).isEqualTo(whole.from());
    assertThat(parts.getLast().until()).isEqualTo(whole.until());
    for (int i = 1; i < parts.size(); i++) {
      assertThat(parts.get(i).from()).isEqualTo(parts.get(i - 1).until());
    }
  }

  @Property
  void yearsOfACalendarFollowEachOther(
      @ForAll("calendars") StatisticalCalendar calendar,
      @ForAll @IntRange(min = 1990, max = 2100) int year) {
    assertThat(new Period.Year(calendar, year).window().until())
        .isEqualTo(new Period.Year(calendar, year + 1).window().from());
    assertThat(new Period.Year(calendar, year).window().lastDay().getYear()).isEqualTo(year);
  }

  @Property
  void theCodeOfAPeriodIsReadBackAsThatPeriod(@ForAll("periods") Period period) {
    assertThat(PERIODS.parse(period.code())).isEqualTo(period);
  }

  @Property
  void theWindowBeforeEndsWhereThisOneBegins(@ForAll("windows") Window window) {
    Window before = window.previous();
    assertThat(before.until()).isEqualTo(window.from());
    boolean asManyDays = before.days() == window.days();
    boolean asManyMonths =
        before.from().until(before.until()).equals(window.from().until(window.until()));
    assertThat(asManyDays || asManyMonths).isTrue();
  }

  @Property
  void theWindowBeforeAPeriodIsThePeriodBefore(
      @ForAll("calendars") StatisticalCalendar calendar,
      @ForAll @IntRange(min = 1991, max = 2100) int year,
      @ForAll @IntRange(min = 2, max = 12) int month) {
    assertThat(new Period.Year(calendar, year).window().previous())
        .isEqualTo(new Period.Year(calendar, year - 1).window());
    assertThat(new Period.Month(calendar, year, month).window().previous())
        .isEqualTo(new Period.Month(calendar, year, month - 1).window());
  }

  @Property
  void overlapIsSymmetricAndMeansACommonDay(
      @ForAll("spans") Span one, @ForAll("spans") Span other) {
    assertThat(one.overlaps(other)).isEqualTo(other.overlaps(one));
    boolean common =
        FIRST
            .minusDays(1)
            .datesUntil(FIRST.plusDays(62))
            .anyMatch(day -> one.covers(day) && other.covers(day));
    assertThat(one.overlaps(other)).isEqualTo(common);
  }

  @Property
  void monthsWithinAWindowLieInItAndFollowEachOther(
      @ForAll("calendars") StatisticalCalendar calendar, @ForAll("windows") Window window) {
    List<Period.Month> months = Periods.monthsWithin(calendar, window);
    for (int i = 0; i < months.size(); i++) {
      assertThat(window.encloses(months.get(i).window())).isTrue();
      if (i > 0) {
        assertThat(months.get(i).window().from()).isEqualTo(months.get(i - 1).window().until());
      }
    }
  }

  @Example
  void thePoliceYearBeginsInDecember() {
    assertThat(PERIODS.parse("police:2025-01").window()).hasToString("2024-12-15/2025-01-15");
    assertThat(PERIODS.parse("courts:2025").window()).hasToString("2024-10-01/2025-10-01");
    assertThat(PERIODS.parse("2019-08-16/2024-08-16").window().previous())
        .hasToString("2014-08-16/2019-08-16");
  }

  @Example
  void whatIsNoPeriodIsToldWithTheRemedy() {
    assertThatThrownBy(() -> PERIODS.parse("2025-Q5"))
        .hasMessageContaining("write 2025-08, 2025-Q3");
    assertThatThrownBy(() -> PERIODS.parse("2025-13"))
        .hasMessage("There is no month 13; it is a number from 1 to 12");
    assertThatThrownBy(() -> PERIODS.parse("army:2025"))
        .hasMessageContaining("There is no calendar \"army\"");
    assertThatThrownBy(() -> PERIODS.parse("2025-01-01/2025-01-01"))
        .hasMessageContaining("must end after");
  }

  @Provide
  Arbitrary<StatisticalCalendar> calendars() {
    return Arbitraries.of(CALENDARS);
  }

  @Provide
  Arbitrary<Window> windows() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 20_000), Arbitraries.integers().between(1, 4_000))
        .as((start, days) -> new Window(FIRST.plusDays(start), FIRST.plusDays(start + days)));
  }

  @Provide
  Arbitrary<Span> spans() {
    Arbitrary<Optional<LocalDate>> day =
        Arbitraries.integers().between(0, 60).map(FIRST::plusDays).optional();
    return Combinators.combine(day, day)
        .as((from, until) ->
            from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())
                ? new Span(until, from.map(end -> end.plusDays(1)))
                : new Span(from, until));
  }

  @Provide
  Arbitrary<Period> periods() {
    Arbitrary<Integer> years = Arbitraries.integers().between(1990, 2100);
    return Arbitraries.oneOf(
        Combinators.combine(calendars(), years, Arbitraries.integers().between(1, 12))
            .as(Period.Month::new),
        Combinators.combine(calendars(), years, Arbitraries.integers().between(1, 4))
            .as(Period.Quarter::new),
        Combinators.combine(calendars(), years, Arbitraries.integers().between(1, 2))
            .as(Period.Half::new),
        Combinators.combine(calendars(), years).as(Period.NineMonths::new),
        Combinators.combine(calendars(), years).as(Period.Year::new),
        windows().map(Period.Stretch::new));
  }
}
