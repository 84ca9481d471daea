package org.anbinh.ground.territory;

import java.util.List;

/** A tier of administration, from the nation down. Districts exist until 30 June 2025 only. */
public enum Level {
  NATION("nation"),
  PROVINCE("province"),
  DISTRICT("district"),
  COMMUNE("commune");

  /** The number of the tier that is the district while there is a third, and then the commune. */
  static final String SECOND_TIER = "2";

  private final String written;

  Level(String written) {
    this.written = written;
  }

  /** As it is written in tables and addresses. */
  public String written() {
    return written;
  }

  /**
   * The levels that a text can mean: a written level, or the number of a tier as statistics offices
   * write it. Empty when it means none.
   */
  static List<Level> read(String text) {
    return switch (text) {
      case "nation" -> List.of(NATION);
      case "province", "1" -> List.of(PROVINCE);
      case "district" -> List.of(DISTRICT);
      case SECOND_TIER -> List.of(DISTRICT, COMMUNE);
      case "commune", "3" -> List.of(COMMUNE);
      default -> List.of();
    };
  }

  static boolean isTier(String text) {
    return text.equals("1") || text.equals(SECOND_TIER) || text.equals("3");
  }
}
