package org.anbinh.outlet.demonstration;

import java.time.LocalDate;
import java.util.Set;
import org.anbinh.ground.time.Window;

/** How much of the invented nation is told. What is told is the same at every scale. */
public enum Scale {
  /** All of it. */
  FULL,
  /** Điện Biên and old and new Quảng Trị, from 2024 on: for tests and first tries. */
  SMALL;

  private static final Set<String> SMALL_PROVINCES = Set.of("11", "44", "45");

  boolean tells(String province) {
    return this == FULL || SMALL_PROVINCES.contains(province);
  }

  boolean tells(Window window) {
    return !window.from().isBefore(first());
  }

  /** The first day told. */
  LocalDate first() {
    return switch (this) {
      case FULL -> LocalDate.of(2014, 7, 1);
      case SMALL -> LocalDate.of(2024, 1, 1);
    };
  }
}
