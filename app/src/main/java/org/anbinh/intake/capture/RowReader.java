package org.anbinh.intake.capture;

import java.util.List;
import java.util.Optional;
import org.anbinh.ledger.declaration.Content;

/**
 * Reads rows of raw text into contents of one register, for one heading. Made once for a heading
 * and then used for every row; not safe for use by several threads at once.
 */
public interface RowReader {
  /** What is wrong with the heading itself: unknown, doubled or missing columns. */
  List<Issue> heading();

  /**
   * Reads one row.
   *
   * @param values as many as there are columns; an empty text is nothing
   * @param place the row, to which the issues add their columns
   */
  Read read(List<String> values, Issue.Place place);

  /**
   * What came of a row.
   *
   * @param content present when there are no issues that forbid recording
   */
  record Read(Optional<Content> content, List<Issue> issues) {
    public Read {
      issues = List.copyOf(issues);
    }
  }
}
