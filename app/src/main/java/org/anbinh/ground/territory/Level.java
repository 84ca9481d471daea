package org.anbinh.ground.territory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A tier of administration, from the nation down. Districts exist until 30 June 2025 only. */
public enum Level {
  NATION,
  PROVINCE,
  DISTRICT,
  COMMUNE;

  /** The number of the tier that is the district while there is a third, and then the commune. */
  static final String SECOND_TIER = "2";

  /** As it is written in tables and addresses. */
  public String written() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The levels that a text can mean: a written level, or the number of a tier as statistics offices
   * write it. Empty when it means none.
   */
  static List<Level> read(String text) {
    return switch (text) {
      case "1" -> List.of(PROVINCE);
      case SECOND_TIER -> List.of(DISTRICT, COMMUNE);
      case "3" -> List.of(COMMUNE);
      default -> Arrays.stream(values()).filter(level -> level.written().equals(text)).toList();
    };
  }

  static boolean isTier(String text) {
    return text.equals("1") || text.equals(SECOND_TIER) || text.equals("3");
  }
}
