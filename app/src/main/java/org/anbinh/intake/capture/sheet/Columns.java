package org.anbinh.intake.capture.sheet;

/** Column letters as a spreadsheet shows them: 0 is A, 25 is Z, 26 is AA. */
public final class Columns {
  private Columns() {}

  /** The letters of a column counted from 0. */
  public static String letters(int column) {
    var letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
      letters.append((char) ('A' + rest % 26));
    }
    return letters.reverse().toString();
  }

  /** The column counted from 0; -1 for no letters. */
  public static int index(String letters) {
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      column = column * 26 + letters.charAt(i) - 'A' + 1;
    }
    return column - 1;
  }
}
