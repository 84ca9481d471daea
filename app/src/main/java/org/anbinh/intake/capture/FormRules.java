package org.anbinh.intake.capture;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.catalogue.ReportForm;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Period;
import org.anbinh.ground.time.StatisticalCalendar;
import org.anbinh.intake.reading.Meaning;
import org.anbinh.intake.reading.PeriodText;

/** What a report form asks of the period and the unit of a report. */
record FormRules(Catalogue catalogue) {

  /** The period itself, if the form is owed for it and goes by its calendar. */
  Meaning<Period> period(ReportForm form, Period period) {
    StatisticalCalendar calendar = PeriodText.calendar(period);
    boolean stretch = period instanceof Period.Stretch;
    if (!stretch && !calendar.id().equals(form.calendar())) {
      return Meaning.unclear(
          "wrong-calendar",
          form.id(),
          form.calendar(),
          period.code(),
          calendar.id(),
          byCalendar(form.calendar(), period.code()));
    }
    if (!form.due().covers(period.window().from())) {
      return Meaning.unclear("form-not-owed", form.id(), period.code(), owedFor(form, period));
    }
    boolean other = length(period).filter(months -> months != form.every()).isPresent();
    return other
        ? Meaning.unclear("wrong-length", form.id(), String.valueOf(form.every()), period.code())
        : Meaning.clear(period);
  }

  /** Months of a period; empty for a run of days that is not named by months. */
  private static Optional<Integer> length(Period period) {
    return switch (period) {
      case Period.Month _ -> Optional.of(1);
      case Period.Quarter _ -> Optional.of(3);
      case Period.Half _ -> Optional.of(6);
      case Period.NineMonths _ -> Optional.of(9);
      case Period.Year _ -> Optional.of(12);
      case Period.Stretch _ -> Optional.empty();
    };
  }

  private static String byCalendar(String calendar, String code) {
    String bare = code.substring(code.indexOf(':') + 1);
    return calendar.equals(StatisticalCalendar.CIVIL.id()) ? bare : calendar + ":" + bare;
  }

  private String owedFor(ReportForm like, Period period) {
    String ids =
        catalogue.forms().stream()
            .filter(ReportForm::offered)
            .filter(form -> form.body().equals(like.body()))
            .filter(form -> form.due().covers(period.window().from()))
            .map(ReportForm::id)
            .collect(Collectors.joining(", "));
    return ids.isEmpty() ? "—" : ids;
  }

  /** The unit itself, if it is of the form's level or a higher one. */
  Meaning<UnitId> unit(ReportForm form, UnitId unit) {
    Level asked = Level.valueOf(form.level().toUpperCase(Locale.ROOT));
    return unit.level().compareTo(asked) <= 0
        ? Meaning.clear(unit)
        : Meaning.unclear(
            "form-other-level",
            form.id(),
            form.level(),
            unit.level().name().toLowerCase(Locale.ROOT));
  }
}
