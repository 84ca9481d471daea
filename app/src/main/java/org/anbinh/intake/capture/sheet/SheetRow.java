package org.anbinh.intake.capture.sheet;

import java.util.List;
import org.anbinh.intake.capture.Issue;

/**
 * One row of a file.
 *
 * @param number counted from 1 as a spreadsheet shows it
 * @param values as text; as many as the heading has, or fewer
 * @param issues what cannot be read in it as a matter of the file
 */
public record SheetRow(long number, List<String> values, List<Issue> issues) {
  /** Whether nothing stands in it. */
  boolean blank() {
    return issues.isEmpty() && values.stream().allMatch(String::isBlank);
  }
}
