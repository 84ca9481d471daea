package org.anbinh.intake.capture;

import java.util.List;
import java.util.Set;

/**
 * What is wrong with a piece of input, and how to mend it at its source. Input that is wrong is
 * data, not an exception.
 *
 * @param place where it stands
 * @param field path of the register's field; empty when no field is meant
 * @param code key of the sentences (reason and remedy) in {@code labels/issue.yaml}, such as {@code
 *     unknown-code}
 * @param arguments what the sentences name, in the order of their places {0}, {1} …
 */
public record Issue(Place place, String field, String code, List<String> arguments) {
  /** Codes that only tell how something was taken. */
  private static final Set<String> REMARKS =
      Set.of("formula-value", "other-sheets", "reason-to-give");

  public Issue {
    arguments = List.copyOf(arguments);
  }

  /** Whether what it is about cannot be recorded. */
  public boolean forbids() {
    return !REMARKS.contains(code);
  }

  /**
   * Where in the input.
   *
   * @param sheet name of the sheet; empty for CSV and forms
   * @param row counted from 1 as a spreadsheet shows it; 0 when the whole input is meant
   * @param column letters as a spreadsheet shows them; empty when the whole row is meant
   */
  public record Place(String sheet, long row, String column) {
    /** The whole input. */
    public static final Place WHOLE = new Place("", 0, "");

    /** The cell of this row in a column counted from 0; forms have neither rows nor columns. */
    public Place at(int index) {
      if (row == 0) {
        return this;
      }
      var letters = new StringBuilder();
      for (int rest = index; rest >= 0; rest = rest / 26 - 1) {
        letters.append((char) ('A' + rest % 26));
      }
      return new Place(sheet, row, letters.reverse().toString());
    }
  }
}
