package org.anbinh.intake.capture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.anbinh.ground.catalogue.CellKey;
import org.anbinh.ground.catalogue.ReportForm;
import org.anbinh.intake.reading.Meaning;
import org.anbinh.intake.reading.ReadingText;
import org.anbinh.intake.reading.Writing;
import org.anbinh.ledger.declaration.Field;
import org.anbinh.ledger.declaration.Reading;
import org.jspecify.annotations.Nullable;

/** Reads the cells of reports. Plain digits, which nearly all of them are, take a short way. */
final class CellReader {
  private static final Set<String> COUNTED =
      Set.of("case", "person", "commune", "facility", "gate");
  private static final BigDecimal MOST = new BigDecimal("1000000000000");

  private final List<CellColumn> columns = new ArrayList<>();
  private final Sources sources;
  private final Writing writing;
  private final Map<String, boolean[]> allowed = new HashMap<>();

  /**
   * @param counted whether only whole numbers may stand in it
   */
  private record CellColumn(Column column, int index, boolean counted) {}

  CellReader(List<@Nullable Column> heading, Sources sources, Writing writing) {
    this.sources = sources;
    this.writing = writing;
    for (int i = 0; i < heading.size(); i++) {
      Column column = heading.get(i);
      if (column != null && column.field().kind() == Field.Kind.CELLS) {
        String measure = CellKey.parse(column.path()).measure();
        boolean counted = COUNTED.contains(sources.catalogue().measure(measure).unit());
        columns.add(new CellColumn(column, i, counted));
      }
    }
    // a sorted order lets the tree of cells grow at its end
    columns.sort(Comparator.comparing(each -> each.column().path()));
  }

  /** The cells of a row; what the form does not ask for is an issue. */
  SortedMap<String, Reading> read(List<String> values, @Nullable String form, RowIssues issues) {
    boolean[] may = form == null ? null : allowed.computeIfAbsent(form, this::allowedBy);
    var cells = new TreeMap<String, Reading>();
    for (int i = 0; i < columns.size(); i++) {
      CellColumn each = columns.get(i);
      String text = each.index() < values.size() ? values.get(each.index()) : "";
      if (text.isEmpty()) {
        continue;
      }
      Reading reading = ReadingText.plain(text);
      if (reading == null && !text.isBlank()) {
        reading = (Reading) issues.valueOf(slowly(text, each), each.column(), each.index());
      }
      if (reading != null && may != null && !may[i]) {
        String path = each.column().path();
        issues.add("cell-not-in-form", List.of(path, String.valueOf(form)), path, each.index());
      } else if (reading != null) {
        cells.put(each.column().path(), reading);
      }
    }
    return cells;
  }

  private Meaning<Reading> slowly(String text, CellColumn cell) {
    Meaning<Reading> meaning = ReadingText.read(text, writing);
    if (meaning instanceof Meaning.Clear<Reading>(Reading.Amount(BigDecimal value))) {
      if (value.signum() < 0 || value.compareTo(MOST) > 0) {
        return Meaning.unclear("out-of-range", text, "0", MOST.toPlainString());
      }
      if (cell.counted() && value.scale() > 0) {
        return Meaning.unclear("not-whole", text);
      }
    }
    return meaning;
  }

  private boolean[] allowedBy(String id) {
    var asked = new HashSet<String>();
    sources.catalogue().findForm(id).map(ReportForm::cells).orElse(List.of()).stream()
        .map(CellKey::toString)
        .forEach(asked::add);
    var may = new boolean[columns.size()];
    for (int i = 0; i < may.length; i++) {
      may[i] = asked.contains(columns.get(i).column().path());
    }
    return may;
  }
}
