package org.anbinh.outlet.home.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.time.Span;
import org.anbinh.ground.time.Window;

/** All words, numbers and dates of a page, in the language of its reader. */
public final class Words {
  /** Where all days of pages are counted. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter DAY_EN =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
  private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);
  private static final String MINUS = "\u2212";

  private final Labels labels;
  private final Language language;

  public Words(Labels labels, Language language) {
    this.labels = labels;
    this.language = language;
  }

  public Language language() {
    return language;
  }

  /** The words of a key with its places {0}, {1} … filled. */
  public String say(String key, String... arguments) {
    return labels.text(language, key, (Object[]) arguments);
  }

  /** The words of a key, or other words where no label file has it. */
  public String sayOr(String key, String otherwise) {
    return labels.find(key).map(this::of).orElse(otherwise);
  }

  public String of(Label label) {
    return label.in(language);
  }

  /** A number with the separators of the language and no more digits than it has. */
  public String number(BigDecimal number) {
    BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    return format(plain, "#,##0.######");
  }

  public String number(long number) {
    return number(BigDecimal.valueOf(number));
  }

  /** A difference: always with its sign, except zero. */
  public String signed(BigDecimal number) {
    return (number.signum() > 0 ? "+" : "") + number(number);
  }

  /** A percentage with two digits, with its sign. */
  public String percent(BigDecimal percent) {
    return (percent.signum() > 0 ? "+" : "") + format(percent, "#,##0.00") + "\u00a0%";
  }

  /** A part of a whole as a percentage without sign. */
  public String share(BigDecimal part) {
    return format(part.movePointRight(2), "0.##") + "\u00a0%";
  }

  private String format(BigDecimal number, String pattern) {
    NumberFormat format =
        new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(language.locale()));
    String text = format.format(number.abs());
    return number.signum() < 0 ? MINUS + text : text;
  }

  public String day(LocalDate day) {
    return switch (language) {
      case VI -> written(day);
      case EN -> DAY_EN.format(day);
    };
  }

  /** A day in the one form that names of units carry in either language. */
  static String written(LocalDate day) {
    return DAY.format(day);
  }

  public String moment(Instant moment) {
    var local = moment.atZone(ZONE);
    return HOUR.format(local) + ", " + day(local.toLocalDate());
  }

  /** The days of a window, both named days belonging to it. */
  public String window(Window window) {
    return window.days() == 1
        ? day(window.from())
        : day(window.from()) + "\u00a0\u2013\u00a0" + day(window.lastDay());
  }

  /** A window as headings of columns and axes write it: a year, a month, else its first day. */
  public String shortDay(Window window) {
    LocalDate from = window.from();
    if (from.getDayOfYear() == 1 && from.plusYears(1).equals(window.until())) {
      return String.valueOf(from.getYear());
    }
    if (from.getDayOfMonth() == 1 && from.plusMonths(1).equals(window.until())) {
      return MONTH.format(from);
    }
    if (from.getDayOfMonth() != 1 || window.until().getDayOfMonth() != 1) {
      return day(from);
    }
    boolean quarter = from.getMonthValue() % 3 == 1 && from.plusMonths(3).equals(window.until());
    return quarter
        ? say(
            "page.quarter",
            String.valueOf((from.getMonthValue() + 2) / 3),
            String.valueOf(from.getYear()))
        : MONTH.format(from) + "\u2013" + MONTH.format(window.lastDay());
  }

  /** The days of a span, both named days belonging to it. */
  public String span(Span span) {
    Optional<String> first = span.from().filter(day -> day.isAfter(LONG_AGO)).map(this::day);
    Optional<String> last = span.until().map(until -> day(until.minusDays(1)));
    if (first.isPresent() && last.isPresent()) {
      return first.get() + "\u00a0\u2013\u00a0" + last.get();
    }
    return first
        .map(day -> say("page.span.since", day))
        .or(() -> last.map(day -> say("page.span.until", day)))
        .orElseGet(() -> say("page.span.always"));
  }
}
