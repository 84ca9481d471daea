package org.anbinh.intake.capture.imports;

import java.util.Set;
import org.anbinh.intake.capture.Issue;

/** Issues of a file that only tell how it was taken, and forbid nothing. */
final class Remarks {
  private static final Set<String> CODES =
      Set.of("formula-value", "other-sheets", "reason-to-give");

  private Remarks() {}

  static boolean only(Issue issue) {
    return CODES.contains(issue.code());
  }
}
