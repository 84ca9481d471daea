package org.anbinh.ground.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Collator;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;

/** A language the system speaks completely. Vietnamese is the first. */
public enum Language {
  VI(Locale.forLanguageTag("vi-VN")),
  EN(Locale.forLanguageTag("en-GB"));

  private static final DateTimeFormatter DAY_VI = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter DAY_EN =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /** The conventions for numbers, dates and sorting: 1.234,5 and 22/11/2026 in Vietnamese. */
  public Locale locale() {
    return locale;
  }

  /** The two-letter code used in addresses and label files. */
  public String code() {
    return locale.getLanguage();
  }

  /** The language of a two-letter code; Vietnamese for anything unknown. */
  public static Language of(String code) {
    return "en".equalsIgnoreCase(code) ? EN : VI;
  }

  /** The number as this language writes it, with the decimals it has: 1.234,5 in Vietnamese. */
  public String number(BigDecimal number) {
    return number(number, Math.max(0, number.stripTrailingZeros().scale()));
  }

  /** The number rounded half up to so many decimals. */
  public String number(BigDecimal number, int decimals) {
    var format = new DecimalFormat("#,##0", symbols());
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(number);
  }

  public String number(long number) {
    return number(BigDecimal.valueOf(number), 0);
  }

  /** The day as this language writes it: 22/11/2026 in Vietnamese, 22 November 2026 in English. */
  public String day(LocalDate day) {
    return switch (this) {
      case VI -> DAY_VI.format(day);
      case EN -> DAY_EN.format(day);
    };
  }

  /** The order in which this language sorts words: a, ă, â, b … d, đ, e in Vietnamese. */
  public Comparator<String> order() {
    Collator collator = Collator.getInstance(locale);
    collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
    return collator::compare;
  }

  private DecimalFormatSymbols symbols() {
    var symbols = new DecimalFormatSymbols(Locale.ROOT);
    symbols.setGroupingSeparator(this == VI ? '.' : ',');
    symbols.setDecimalSeparator(this == VI ? ',' : '.');
    return symbols;
  }
}
