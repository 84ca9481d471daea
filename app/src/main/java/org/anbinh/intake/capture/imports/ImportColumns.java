package org.anbinh.intake.capture.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anbinh.ground.language.Folding;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.language.Labels;
import org.anbinh.intake.capture.Imports;
import org.anbinh.intake.capture.Issue;
import org.anbinh.intake.capture.sheet.Columns;
import org.anbinh.intake.reading.FlagText;
import org.anbinh.intake.reading.Meaning;
import org.anbinh.ledger.declaration.Retracted;

/**
 * The columns of a file: those of the register, and three of our own. The column {@code version}
 * names the version a row was made from; {@code retracted} says whether the thing is taken back;
 * the columns in which we said what to mend, or that the rows are demonstration data, are passed
 * over when a copy comes back, and so is one of which somebody said that it is to be left out.
 *
 * @param names names of the register's columns
 * @param positions where each of them stands in the file
 * @param version where the version stands; -1 where it does not
 * @param retracted where it stands whether a thing is taken back; -1 where it does not
 * @param nameless columns without a name, in which nothing may stand
 */
record ImportColumns(
    List<String> names,
    List<Integer> positions,
    int version,
    int retracted,
    List<Integer> nameless) {
  static final String VERSION = "import.column.version";
  static final String RETRACTED = "import.column.retracted";
  static final String INVENTED = "import.column.invented";
  static final String MEND = "import.column.mend";

  static ImportColumns of(List<String> heading, Labels labels) {
    Set<String> versionNames = folded(labels.get(VERSION), "version");
    Set<String> retractedNames = folded(labels.get(RETRACTED), Retracted.MEMBER);
    Set<String> passedOver = new HashSet<>(folded(labels.get(MEND), "to mend"));
    passedOver.addAll(folded(labels.get(INVENTED), "demonstration"));
    var names = new ArrayList<String>();
    var positions = new ArrayList<Integer>();
    var nameless = new ArrayList<Integer>();
    int version = -1;
    int retracted = -1;
    for (int i = 0; i < heading.size(); i++) {
      String name = Folding.fold(heading.get(i));
      if (heading.get(i).isBlank()) {
        nameless.add(i);
      } else if (versionNames.contains(name) && version < 0) {
        version = i;
      } else if (retractedNames.contains(name) && retracted < 0) {
        retracted = i;
      } else if (!passedOver.contains(name) && !heading.get(i).equals(Imports.Top.LEFT_OUT)) {
        names.add(heading.get(i));
        positions.add(i);
      }
    }
    return new ImportColumns(
        List.copyOf(names), List.copyOf(positions), version, retracted, List.copyOf(nameless));
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

  /** What stands in columns without a name, or in ours and cannot be understood. */
  List<Issue> stray(List<String> row, Issue.Place place) {
    var found = new ArrayList<Issue>();
    for (int column : nameless) {
      if (!text(row, column).isEmpty()) {
        found.add(new Issue(place.at(column), "", "value-outside", List.of(row.get(column))));
      }
    }
    String flag = text(row, retracted);
    if (!flag.isEmpty() && FlagText.read(flag) instanceof Meaning.Unclear<Boolean> unclear) {
      found.add(new Issue(place.at(retracted), "", unclear.code(), unclear.arguments()));
    }
    return found;
  }

  /** What stands in the columns of our own. */
  ReadRow.Beside beside(List<String> row) {
    String flag = text(row, retracted);
    Optional<Boolean> taken =
        !flag.isEmpty() && FlagText.read(flag) instanceof Meaning.Clear<Boolean>(Boolean yes)
            ? Optional.of(yes)
            : Optional.empty();
    return new ReadRow.Beside(text(row, version), taken);
  }

  private static String text(List<String> row, int column) {
    return column >= 0 && column < row.size() ? row.get(column).strip() : "";
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
