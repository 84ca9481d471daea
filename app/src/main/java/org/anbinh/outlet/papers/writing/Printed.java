package org.anbinh.outlet.papers.writing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.anbinh.figures.answers.Outcome;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.time.Window;

/** Numbers, days and units of measure as papers print them. */
record Printed(Labels labels, Language language) {
  private static final String NBSP = "\u00a0";
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
  private static final int MOST_DECIMALS = 2;
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Set<String> WHOLE = Set.of("percent");

  String say(String key, Object... arguments) {
    return labels.text(language, "paper." + key, arguments);
  }

  String of(Label label) {
    return label.in(language);
  }

  /** A figure without the words of its unit, or the words in its place. */
  String figure(Outcome outcome, String unitOfMeasure) {
    return switch (outcome) {
      case Outcome.Known(BigDecimal value) -> number(value, unitOfMeasure);
      case Outcome.Estimate(BigDecimal value, Label _) ->
          say("estimate", number(value, unitOfMeasure));
      case Outcome.Partial(BigDecimal value, Label _) ->
          say("partial", number(value, unitOfMeasure));
      case Outcome.Absent(Outcome.Why why, Label _) ->
          say("absent." + why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    };
  }

  /** A number with at most two decimals; a percentage with its sign of per cent. */
  String number(BigDecimal value, String unitOfMeasure) {
    int decimals = Math.clamp(value.stripTrailingZeros().scale(), 0, MOST_DECIMALS);
    String written = language.number(value.abs(), decimals);
    String signed = value.signum() < 0 ? "\u2212" + written : written;
    return WHOLE.contains(unitOfMeasure) ? signed + NBSP + "%" : signed;
  }

  /** The same with its sign, except zero. */
  String signed(BigDecimal value, String unitOfMeasure) {
    return (value.signum() > 0 ? "+" : "") + number(value, unitOfMeasure);
  }

  /**
   * A change by percent, with no more decimals than the number it is of can bear: two from a
   * thousand on, one from a hundred on, else none.
   */
  String percent(BigDecimal percent, BigDecimal base, boolean signed) {
    int decimals = base.compareTo(THOUSAND) >= 0 ? 2 : base.compareTo(HUNDRED) >= 0 ? 1 : 0;
    String sign = !signed || percent.signum() == 0 ? "" : percent.signum() > 0 ? "+" : "\u2212";
    return sign + language.number(percent.abs(), decimals) + NBSP + "%";
  }

  /** What is counted, in words. */
  String unit(String unitOfMeasure) {
    return labels.find("unit." + unitOfMeasure).map(this::of).orElse(unitOfMeasure);
  }

  /** What is counted by a number, in words; one of it in the singular. */
  String unit(String unitOfMeasure, BigDecimal number) {
    Optional<Label> one =
        isOne(number) ? labels.find("unit-one." + unitOfMeasure) : Optional.empty();
    return one.map(this::of).orElseGet(() -> unit(unitOfMeasure));
  }

  static boolean isOne(BigDecimal number) {
    return number.abs().compareTo(BigDecimal.ONE) == 0;
  }

  String day(LocalDate day) {
    return language.day(day);
  }

  /** The days of a window inside a sentence. */
  String days(Window window) {
    return window.days() == 1
        ? say("on", day(window.from()))
        : say("during", day(window.from()), day(window.lastDay()));
  }

  /** The days of a window as a heading of a column, on two lines. */
  String column(Window window) {
    return window.days() == 1
        ? shortly(window.from())
        : shortly(window.from()) + NBSP + "\u2013\n" + shortly(window.lastDay());
  }

  private String shortly(LocalDate day) {
    return switch (language) {
      case VI -> day(day);
      case EN -> SHORT.format(day);
    };
  }

  /** The day and place on top of a paper: in Vietnamese, small numbers have a zero in front. */
  String placeAndDate(String place, LocalDate day) {
    return switch (language) {
      case VI ->
          "%s, ngày %02d tháng %s năm %d"
              .formatted(
                  place,
                  day.getDayOfMonth(),
                  day.getMonthValue() < 3
                      ? "0" + day.getMonthValue()
                      : String.valueOf(day.getMonthValue()),
                  day.getYear());
      case EN -> place + ", " + day(day);
    };
  }
}
