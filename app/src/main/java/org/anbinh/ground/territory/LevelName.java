package org.anbinh.ground.territory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A level as tables write it: its English name, or the number of its tier as statistics offices
 * write it. The second tier is the district while there is a third, and the commune after that.
 */
final class LevelName {
  static final String SECOND_TIER = "2";

  private LevelName() {}

  /** The levels it can mean; empty when it means none. */
  static List<Level> read(String text) {
    return switch (text) {
      case "1" -> List.of(Level.PROVINCE);
      case SECOND_TIER -> List.of(Level.DISTRICT, Level.COMMUNE);
      case "3" -> List.of(Level.COMMUNE);
      default -> Arrays.stream(Level.values()).filter(level -> write(level).equals(text)).toList();
    };
  }

  static String write(Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }

  static boolean isTier(String text) {
    return text.equals("1") || text.equals(SECOND_TIER) || text.equals("3");
  }
}
