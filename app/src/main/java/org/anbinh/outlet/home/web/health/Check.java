package org.anbinh.outlet.home.web.health;

import java.util.Locale;

/**
 * One judgement about the installation.
 *
 * @param subject what is judged; key under {@code health} of the label files
 * @param remedy what to do, as a key below the subject; empty where all is well
 */
record Check(String subject, Standing standing, String remedy) {
  /** How well something stands. */
  enum Standing {
    GOOD,
    WARN,
    BAD;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    Standing worse(Standing other) {
      return compareTo(other) >= 0 ? this : other;
    }
  }

  static Check good(String subject) {
    return new Check(subject, Standing.GOOD, "");
  }

  static Check warn(String subject, String remedy) {
    return new Check(subject, Standing.WARN, remedy);
  }

  static Check bad(String subject, String remedy) {
    return new Check(subject, Standing.BAD, remedy);
  }
}
