package org.anbinh.ground.language;

import java.util.Locale;

/** A language the system speaks completely. Vietnamese is the first. */
public enum Language {
  VI(Locale.forLanguageTag("vi-VN")),
  EN(Locale.forLanguageTag("en-GB"));

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
}
