package org.anbinh.intake.capture.imports;

import java.util.List;
import java.util.Optional;
import org.anbinh.intake.capture.Issue;
import org.anbinh.ledger.declaration.Content;

/**
 * A row as it was understood.
 *
 * @param content empty when the row cannot be recorded
 */
record ReadRow(
    String sheet, long number, Optional<Content> content, Beside beside, List<Issue> issues) {

  /**
   * What stands beside the register's columns.
   *
   * @param version the version the row was made from, as it stands there; mostly empty
   * @param retracted whether the thing is to be taken back, or put back; mostly empty
   */
  record Beside(String version, Optional<Boolean> retracted) {}

  String version() {
    return beside.version();
  }

  boolean retracts() {
    return beside.retracted().orElse(false);
  }

  /** Whether it says that a thing that was taken back stands again. */
  boolean puts() {
    return beside.retracted().filter(retracted -> !retracted).isPresent();
  }
}
