package org.anbinh.intake.capture;

import static java.util.Objects.requireNonNull;

import org.anbinh.intake.reading.Writing;

/**
 * What is to be done with a file.
 *
 * @param dryRun whether it is only looked through, to be confirmed afterwards
 * @param sheet name of the sheet to read; empty for the sheet of our templates, or else the first
 * @param writing how the file separates decimals and what its dashes say, where it alone cannot
 *     tell
 * @param reason why entries that stand are corrected; empty where none is expected to be
 */
public record ImportOrder(
    String register,
    ImportMode mode,
    boolean dryRun,
    String sheet,
    Writing writing,
    String reason,
    String author) {
  public ImportOrder {
    requireNonNull(register, "register");
    requireNonNull(mode, "mode");
    reason = shortened(reason, 500);
    sheet = shortened(sheet, 100);
    author = author.isBlank() ? "local" : shortened(author, 100);
  }

  /** The same file, to be recorded now. */
  public ImportOrder confirmed(ImportMode mode, String reason) {
    return new ImportOrder(
        register, mode, false, sheet, writing, reason.isBlank() ? this.reason : reason, author);
  }

  /** The same file, to be looked through and confirmed afterwards. */
  public ImportOrder lookedThrough() {
    return new ImportOrder(register, mode, true, sheet, writing, reason, author);
  }

  private static String shortened(String text, int most) {
    String stripped = text.strip();
    return stripped.length() <= most ? stripped : stripped.substring(0, most);
  }
}
