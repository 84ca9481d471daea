package org.anbinh.bench;

import tools.jackson.databind.node.ObjectNode;

/**
 * DHIS2 2.43.1 on this kind of machine (2 cores), as its best run was timed by the project's
 * founders in 2026: what our numbers are set against. Its periods are the nearest that were timed.
 */
final class Reference {
  static final String SYSTEM = "DHIS2 2.43.1";

  /** Values imported a second, with its worst defect mended. */
  static final double IMPORTED_PER_SECOND = 10_393;

  /** 34 provinces x 60 months. */
  static final double PROVINCES = 336;

  /** The nation x 10 indicators x 24 months. */
  static final double NATION = 838;

  /** 3,321 communes x 12 months. */
  static final double COMMUNES = 492;

  /** Until it answers after a start. */
  static final double START = 63_000;

  /** Nothing like it was timed. */
  static final double NONE = 0;

  private Reference() {}

  /** Says how many times faster a duration is. */
  static void compare(double milliseconds, double theirs, ObjectNode node) {
    compare(theirs, theirs / milliseconds, theirs != NONE, "milliseconds", node);
  }

  /** Says how many times more is done in a second. */
  static void comparePerSecond(double perSecond, ObjectNode node) {
    compare(IMPORTED_PER_SECOND, perSecond / IMPORTED_PER_SECOND, true, "perSecond", node);
  }

  private static void compare(
      double theirs, double times, boolean timed, String unit, ObjectNode node) {
    if (timed) {
      double ratio = Math.round(times * 10) / 10.0;
      node.putObject("reference").put("system", SYSTEM).put(unit, theirs).put("timesFaster", ratio);
      System.out.printf("%52s %.1f times faster than %s%n", "", ratio, SYSTEM);
    }
  }
}
