package org.anbinh.intake.capture.sheet;

import java.util.List;
import org.anbinh.intake.capture.Issue;

/** Makes the issues of this package: matters of the file, not of any register's field. */
final class Faults {
  private Faults() {}

  /** An issue with one value. */
  static Issue cell(String sheet, long row, int column, String code, String... arguments) {
    return new Issue(
        new Issue.Place(sheet, row, Columns.letters(column)), "", code, List.of(arguments));
  }

  /** The file cannot be read on from a row. */
  static UnreadableFileException at(String sheet, long row, String code, String... arguments) {
    return new UnreadableFileException(
        new Issue(new Issue.Place(sheet, row, ""), "", code, List.of(arguments)));
  }

  /** The file cannot be read at all. */
  static UnreadableFileException whole(String code, String... arguments) {
    return at("", 0, code, arguments);
  }

  static UnreadableFileException whole(Throwable cause, String code) {
    return new UnreadableFileException(new Issue(Issue.Place.WHOLE, "", code, List.of()), cause);
  }
}
