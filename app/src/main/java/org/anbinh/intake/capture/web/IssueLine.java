package org.anbinh.intake.capture.web;

import java.util.List;
import org.anbinh.intake.capture.Issue;
import org.anbinh.intake.capture.IssueWords;

/** An issue as the REST interface shows it. */
record IssueLine(
    String sheet,
    long row,
    String column,
    String field,
    String code,
    List<String> arguments,
    String reason,
    String remedy) {

  static final List<String> COLUMNS =
      List.of("sheet", "row", "column", "field", "code", "reason", "remedy");

  static IssueLine of(Issue issue, IssueWords words) {
    return new IssueLine(
        issue.place().sheet(),
        issue.place().row(),
        issue.place().column(),
        issue.field(),
        issue.code(),
        issue.arguments(),
        words.reason(issue),
        words.remedy(issue));
  }

  List<String> values() {
    return List.of(sheet, String.valueOf(row), column, field, code, reason, remedy);
  }
}
