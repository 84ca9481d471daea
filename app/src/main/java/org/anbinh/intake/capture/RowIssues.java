package org.anbinh.intake.capture;

import java.util.ArrayList;
import java.util.List;
import org.anbinh.intake.reading.CodeNames;
import org.anbinh.intake.reading.Meaning;
import org.jspecify.annotations.Nullable;

/** The issues of one row as they are found. */
final class RowIssues {
  private final Issue.Place row;
  private @Nullable List<Issue> found;

  RowIssues(Issue.Place row) {
    this.row = row;
  }

  /** The value of a meaning; null, and an issue, where there is none. */
  @Nullable Object valueOf(Meaning<?> meaning, Column column, int index) {
    return switch (meaning) {
      case Meaning.Clear<?>(Object value) -> value;
      case Meaning.Unclear<?>(var code, var arguments) -> {
        add(code, arguments, column.path(), index);
        yield null;
      }
    };
  }

  /** An issue of one column; of the whole row where the index is negative. */
  void add(String code, List<String> arguments, String path, int index) {
    if (found == null) {
      found = new ArrayList<>(2);
    }
    found.add(new Issue(index < 0 ? row : row.at(index), path, code, arguments));
  }

  void missing(Column column, int index) {
    add("missing", List.of(CodeNames.both(column.label())), column.path(), index);
  }

  boolean none() {
    return found == null;
  }

  List<Issue> list() {
    return found == null ? List.of() : found;
  }
}
