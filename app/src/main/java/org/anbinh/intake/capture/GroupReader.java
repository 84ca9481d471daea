package org.anbinh.intake.capture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.anbinh.ledger.declaration.Shape;
import org.jspecify.annotations.Nullable;

/** Reads the elements of one group: those of which anything stands in the row. */
final class GroupReader {
  private final Shape shape;
  private final List<List<ValueReader>> elements;

  /**
   * @param elements the readers of each element's fields, in the order of the shape
   */
  GroupReader(Shape shape, List<List<ValueReader>> elements) {
    this.shape = shape;
    this.elements = elements;
  }

  List<Record> read(List<String> values, @Nullable LocalDate day, RowIssues issues) {
    var records = new ArrayList<Record>();
    for (List<ValueReader> element : elements) {
      if (element.stream().anyMatch(reader -> !reader.text(values).isBlank())) {
        var fields = new @Nullable Object[element.size()];
        for (int i = 0; i < fields.length; i++) {
          fields[i] = element.get(i).read(values, day, issues);
        }
        if (issues.none()) {
          records.add(shape.make(fields));
        }
      }
    }
    return records;
  }
}
