package org.anbinh.intake.capture;

import java.util.List;
import java.util.Set;

/**
 * Rows of an import that cannot be recorded as they are, with what stands in them now.
 *
 * @param heading the heading of the file
 * @param keys which columns tell a person what a row is about, counted from 0
 * @param more how many such rows come behind these
 */
public record Mending(List<String> heading, List<Integer> keys, List<Row> rows, long more) {
  public Mending {
    heading = List.copyOf(heading);
    keys = List.copyOf(keys);
    rows = List.copyOf(rows);
  }

  /**
   * One such row.
   *
   * @param number counted from 1 as a spreadsheet shows it
   * @param values as many as the heading has
   * @param issues what forbids its recording
   */
  public record Row(long number, List<String> values, List<Issue> issues) {
    public Row {
      values = List.copyOf(values);
      issues = List.copyOf(issues);
    }
  }

  /**
   * Which rows are wanted.
   *
   * @param rows only these; empty for any
   * @param after only those behind this one
   * @param code only those with an issue of this code; empty for any
   */
  public record Wanted(Set<Long> rows, long after, String code, int most) {
    public Wanted {
      rows = Set.copyOf(rows);
    }
  }
}
