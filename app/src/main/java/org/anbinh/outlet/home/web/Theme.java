package org.anbinh.outlet.home.web;

import java.util.Locale;

/** Light or dark, as the reader chose; {@code AUTO} follows the device. */
public enum Theme {
  AUTO,
  LIGHT,
  DARK;

  static Theme of(String code) {
    return switch (code) {
      case "light" -> LIGHT;
      case "dark" -> DARK;
      default -> AUTO;
    };
  }

  /** The word used in addresses, cookies and style sheets. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
