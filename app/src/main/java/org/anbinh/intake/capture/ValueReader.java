package org.anbinh.intake.capture;

import java.time.LocalDate;
import java.util.List;
import org.anbinh.ledger.declaration.Field;
import org.jspecify.annotations.Nullable;

/**
 * Reads the value of one column.
 *
 * @param index where the column stands; -1 where the heading has none
 */
record ValueReader(Column column, int index, FieldReader reader) {

  /** The text of the column in a row; blank where there is none. */
  String text(List<String> values) {
    return index >= 0 && index < values.size() ? values.get(index) : "";
  }

  /**
   * The value; null where nothing or nothing understandable stands, which is an issue unless the
   * field may be empty.
   *
   * @param day null where the row's day could not be understood: what needs it is not read
   */
  @Nullable Object read(List<String> values, @Nullable LocalDate day, RowIssues issues) {
    String text = text(values);
    if (text.isBlank()) {
      if (column.field().required()) {
        issues.missing(column, index);
      }
      return null;
    }
    if (day == null && reader.needsDay()) {
      return null;
    }
    return issues.valueOf(reader.read(text, day == null ? LocalDate.EPOCH : day), column, index);
  }

  /** Whether it is the same place on another map, which is read after the place. */
  boolean elsewhere() {
    return column.field().kind() == Field.Kind.UNIT && column.field().levels().isEmpty();
  }
}
