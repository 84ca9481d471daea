package org.anbinh.outlet.demonstration;

import org.anbinh.outlet.demonstration.calibration.Chance;

/**
 * How something comes to be known, in half-months after it was due.
 *
 * @param delay when it arrives; 0 in time
 * @param correctedAfter how long after that it is corrected; 0 never
 * @param missing whether it never arrives
 */
record Fate(int delay, int correctedAfter, boolean missing) {
  private static final double CASE_LATE = 0.018;
  private static final double CASE_CORRECTED = 0.022;
  private static final double REPORT_MISSING = 0.03;
  private static final double REPORT_LATE = 0.05;
  private static final double REPORT_CORRECTED = 0.015;

  /** The fate of a case: every case becomes known in the end. */
  static Fate ofCase(String subject) {
    Chance chance = Chance.of("fate|case|" + subject);
    return draw(chance, 0, CASE_LATE, CASE_CORRECTED);
  }

  /** The fate of a commune's report. */
  static Fate ofReport(String subject) {
    Chance chance = Chance.of("fate|report|" + subject);
    return draw(chance, REPORT_MISSING, REPORT_LATE, REPORT_CORRECTED);
  }

  private static Fate draw(Chance chance, double missing, double late, double corrected) {
    return switch (chance.pick(missing, late, corrected, 1 - missing - late - corrected)) {
      case 0 -> new Fate(0, 0, true);
      case 1 -> new Fate(chance.between(1, 6), 0, false);
      case 2 -> new Fate(0, chance.between(2, 8), false);
      default -> new Fate(0, 0, false);
    };
  }
}
