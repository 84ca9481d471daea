package org.anbinh.intake.capture;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.anbinh.intake.reading.Writing;
import org.anbinh.ledger.declaration.Field;
import org.anbinh.ledger.declaration.Shape;
import org.jspecify.annotations.Nullable;

/** Which column of a heading fills which field of the record. */
final class RowPlan {
  private final Heading heading;
  private final RegisterColumns columns;
  private final Sources sources;
  private final Writing writing;
  private final Map<String, Integer> indexes = new HashMap<>();
  private final Map<String, FieldReader> readers = new HashMap<>();
  private final List<@Nullable ValueReader> singles = new ArrayList<>();
  private final Map<Integer, GroupReader> groups = new HashMap<>();
  private final CellReader cellReader;
  private int cells = -1;

  RowPlan(Heading heading, RegisterColumns columns, Sources sources, Writing writing) {
    this.heading = heading;
    this.columns = columns;
    this.sources = sources;
    this.writing = writing;
    for (int i = 0; i < heading.columns().size(); i++) {
      Column column = heading.columns().get(i);
      if (column != null) {
        indexes.put(column.path(), i);
      }
    }
    this.cellReader = new CellReader(heading.columns(), sources, writing);
    List<Field> fields = columns.register().fields();
    for (int i = 0; i < fields.size(); i++) {
      singles.add(plan(fields.get(i), i));
    }
  }

  /** The reader of a single value; null, and the field noted, for one of many. */
  private @Nullable ValueReader plan(Field field, int index) {
    return switch (field.kind()) {
      case GROUP -> {
        groups.put(index, group(field, index));
        yield null;
      }
      case CELLS -> {
        cells = index;
        yield null;
      }
      case TEXT, INTEGER, DECIMAL, DAY, FLAG, CODE, UNIT, PERIOD, FORM ->
          reader(columns.single(field));
    };
  }

  private GroupReader group(Field group, int index) {
    var numbers = new TreeSet<Integer>();
    for (Column column : heading.columns()) {
      if (column != null && group.fields().contains(column.field())) {
        numbers.add(column.number());
      }
    }
    var elements = new ArrayList<List<ValueReader>>();
    for (int number : numbers) {
      elements.add(
          group.fields().stream()
              .map(inner -> reader(columns.numbered(group, inner, number)))
              .toList());
    }
    return new GroupReader(columns.register().shape().group(index), elements);
  }

  /** All elements of a group share the reader of a field, and what it remembers. */
  private ValueReader reader(Column column) {
    FieldReader reader =
        readers.computeIfAbsent(
            column.field().path(),
            _ ->
                new FieldReader(
                    column.field(), sources, writing.numbers(), columns.register().origin()));
    return new ValueReader(column, indexOf(column.path()), reader);
  }

  Heading heading() {
    return heading;
  }

  @Nullable ValueReader findSingle(int field) {
    return singles.get(field);
  }

  ValueReader single(int field) {
    return requireNonNull(singles.get(field));
  }

  Map<Integer, GroupReader> groups() {
    return groups;
  }

  /** Which field holds the cells; -1 for none. */
  int cells() {
    return cells;
  }

  CellReader cellReader() {
    return cellReader;
  }

  /** Where a column stands; -1 where it does not. */
  int indexOf(String path) {
    return indexes.getOrDefault(path, -1);
  }

  /** Reads the elements of one group: those of which anything stands in the row. */
  static final class GroupReader {
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
}
