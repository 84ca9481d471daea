package org.anbinh.intake.capture.imports;

import java.util.List;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.language.Language;
import org.anbinh.intake.capture.Column;
import org.anbinh.intake.capture.RegisterColumns;
import org.anbinh.intake.reading.Meaning;

/** The names of columns in files that are given out. */
final class ColumnNames {
  private ColumnNames() {}

  /** For each path its label where that finds the column again, else the path itself. */
  static List<String> of(RegisterColumns columns, List<String> paths, Language language) {
    return paths.stream()
        .map(path ->
            columns.labelOf(path).map(label -> name(columns, path, label, language)).orElse(path))
        .toList();
  }

  private static String name(RegisterColumns columns, String path, Label label, Language language) {
    String name = label.in(language);
    boolean found =
        columns.find(name) instanceof Meaning.Clear<Column>(Column column)
            && column.path().equals(path);
    return found ? name : path;
  }
}
