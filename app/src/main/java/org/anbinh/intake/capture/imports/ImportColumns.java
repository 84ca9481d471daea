package org.anbinh.intake.capture.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.anbinh.ground.language.Folding;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.language.Labels;
import org.anbinh.intake.capture.Issue;
import org.anbinh.intake.capture.sheet.Columns;

/**
 * The columns of a file: those of the register, and two of our own. The column {@code version}
 * names the version a row was made from; the column in which we said what to mend is passed over
 * when a copy comes back.
 *
 * @param names names of the register's columns
 * @param positions where each of them stands in the file
 * @param version where the version stands; -1 where it does not
 * @param nameless columns without a name, in which nothing may stand
 */
record ImportColumns(
    List<String> names, List<Integer> positions, int version, List<Integer> nameless) {
  static final String VERSION = "import.column.version";
  static final String MEND = "import.column.mend";

  static ImportColumns of(List<String> heading, Labels labels) {
    Set<String> versionNames = folded(labels.get(VERSION), "version");
    Set<String> mendNames = folded(labels.get(MEND), "to mend");
    var names = new ArrayList<String>();
    var positions = new ArrayList<Integer>();
    var nameless = new ArrayList<Integer>();
    int version = -1;
    for (int i = 0; i < heading.size(); i++) {
      String name = Folding.fold(heading.get(i));
      if (heading.get(i).isBlank()) {
        nameless.add(i);
      } else if (versionNames.contains(name) && version < 0) {
        version = i;
      } else if (!mendNames.contains(name)) {
        names.add(heading.get(i));
        positions.add(i);
      }
    }
    return new ImportColumns(
        List.copyOf(names), List.copyOf(positions), version, List.copyOf(nameless));
  }

  private static Set<String> folded(Label label, String technical) {
    return Set.copyOf(List.of(Folding.fold(label.vi()), Folding.fold(label.en()), technical));
  }

  /** Whether nothing of our own stands among the register's columns. */
  private boolean straight() {
    return positions.isEmpty() || positions.getLast() == positions.size() - 1;
  }

  /** The values of the register's columns. */
  List<String> values(List<String> row) {
    if (straight() && row.size() >= names.size()) {
      return row.size() == names.size() ? row : row.subList(0, names.size());
    }
    var values = new ArrayList<String>(names.size());
    for (int position : positions) {
      values.add(position < row.size() ? row.get(position) : "");
    }
    return values;
  }

  /** What stands in columns without a name. */
  List<Issue> stray(List<String> row, Issue.Place place) {
    if (nameless.isEmpty()) {
      return List.of();
    }
    return nameless.stream()
        .filter(column -> column < row.size() && !row.get(column).isBlank())
        .map(column -> new Issue(place.at(column), "", "value-outside", List.of(row.get(column))))
        .toList();
  }

  String version(List<String> row) {
    return version >= 0 && version < row.size() ? row.get(version).strip() : "";
  }

  /** The issue with the letters of the file instead of those of the register's columns alone. */
  Issue placed(Issue issue) {
    Issue.Place place = issue.place();
    if (straight() || place.column().isEmpty()) {
      return issue;
    }
    int column = Columns.index(place.column());
    String letters =
        column < positions.size() ? Columns.letters(positions.get(column)) : place.column();
    return new Issue(
        new Issue.Place(place.sheet(), place.row(), letters),
        issue.field(),
        issue.code(),
        issue.arguments());
  }
}
