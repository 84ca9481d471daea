package org.anbinh.intake.capture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anbinh.intake.reading.CodeNames;
import org.anbinh.intake.reading.Meaning;
import org.jspecify.annotations.Nullable;

/**
 * What the heading of a file was understood to be.
 *
 * @param columns in the order of the file; null where a heading means none
 */
record Heading(List<@Nullable Column> columns, List<Issue> issues) {

  static Heading read(RegisterColumns register, List<String> headings, Issue.Place place) {
    var columns = new ArrayList<@Nullable Column>(headings.size());
    var issues = new ArrayList<Issue>();
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < headings.size(); i++) {
      Column column = null;
      if (!headings.get(i).isBlank()) {
        switch (register.find(headings.get(i))) {
          case Meaning.Clear<Column>(Column found) -> column = found;
          case Meaning.Unclear<Column>(var code, var arguments) ->
              issues.add(new Issue(place.at(i), "", code, arguments));
        }
      }
      Integer before = column == null ? null : seen.putIfAbsent(column.path(), i);
      if (column != null && before != null) {
        issues.add(doubled(column, place, before, i));
        column = null;
      }
      columns.add(column);
    }
    for (Column column : register.required()) {
      if (!seen.containsKey(column.path())) {
        issues.add(missing(column, place));
      }
    }
    return new Heading(java.util.Collections.unmodifiableList(columns), List.copyOf(issues));
  }

  private static Issue doubled(Column column, Issue.Place place, int first, int second) {
    List<String> arguments =
        List.of(column.path(), place.at(first).column(), place.at(second).column());
    return new Issue(place.at(second), column.path(), "doubled-column", arguments);
  }

  private static Issue missing(Column column, Issue.Place place) {
    List<String> arguments = List.of(column.path(), CodeNames.both(column.label()));
    return new Issue(place, column.path(), "missing-column", arguments);
  }
}
