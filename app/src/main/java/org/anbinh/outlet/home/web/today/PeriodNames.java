package org.anbinh.outlet.home.web.today;

import org.anbinh.figures.mart.FormGrid;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.time.Period;
import org.anbinh.ground.time.StatisticalCalendar;
import org.anbinh.ground.time.Window;
import org.anbinh.outlet.home.web.Words;
import org.springframework.stereotype.Component;

/** The periods of forms, as registers read them and as people say them. */
@Component
public final class PeriodNames {
  private final Labels labels;

  PeriodNames(Labels labels) {
    this.labels = labels;
  }

  /** The period of a form, by its name. */
  public static Period of(FormGrid grid, int number) {
    Window window = grid.window(number);
    StatisticalCalendar calendar = grid.calendar();
    int every = grid.form().every();
    for (int year = window.from().getYear(); year <= window.from().getYear() + 1; year++) {
      for (int part = 1; part <= 12 / every; part++) {
        Period period = period(calendar, every, year, part);
        if (period.window().equals(window)) {
          return period;
        }
      }
    }
    return new Period.Stretch(window);
  }

  private static Period period(StatisticalCalendar calendar, int every, int year, int part) {
    return switch (every) {
      case 1 -> new Period.Month(calendar, year, part);
      case 3 -> new Period.Quarter(calendar, year, part);
      case 6 -> new Period.Half(calendar, year, part);
      case 9 -> new Period.NineMonths(calendar, year);
      default -> new Period.Year(calendar, year);
    };
  }

  /** The words for a period in both languages. */
  public Label label(FormGrid grid, int number) {
    Period period = of(grid, number);
    return new Label(
        written(period, new Words(labels, Language.VI)),
        written(period, new Words(labels, Language.EN)));
  }

  private static String written(Period period, Words words) {
    return switch (period) {
      case Period.Month _ -> month(period.window(), words);
      case Period.Quarter(_, int year, int number) ->
          words.say("today.period.quarter", String.valueOf(number), String.valueOf(year));
      case Period.Half(_, int year, int number) ->
          words.say("today.period.half-" + number, String.valueOf(year));
      case Period.NineMonths(_, int year) ->
          words.say("today.period.nine-months", String.valueOf(year));
      case Period.Year(_, int year) -> words.say("today.period.year", String.valueOf(year));
      case Period.Stretch(Window window) -> words.window(window);
    };
  }

  /** Months that begin on the first are called as everybody calls them. */
  private static String month(Window window, Words words) {
    return window.from().getDayOfMonth() == 1
        ? words.say(
            "today.period.month",
            two(window.from().getMonthValue()),
            String.valueOf(window.from().getYear()))
        : words.say("today.period.days", words.window(window));
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }
}
