package org.anbinh.intake.capture.imports;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.time.Vintage;
import org.anbinh.intake.capture.ExportOrder;
import org.anbinh.intake.capture.RawValues;
import org.anbinh.intake.capture.RegisterColumns;
import org.anbinh.intake.capture.RowReaders;
import org.anbinh.intake.capture.SheetFormat;
import org.anbinh.intake.capture.sheet.SheetWriter;
import org.anbinh.ledger.declaration.Retracted;
import org.anbinh.ledger.entries.Browse;
import org.anbinh.ledger.entries.Entry;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.ledger.entries.Page;

/**
 * Entries of one register as a file. They are walked twice, at one vintage: once to learn which
 * columns anything stands in, once to write them.
 */
final class Export {
  private static final int PAGE = 1_000;

  private final Ledger ledger;
  private final RegisterColumns columns;
  private final Labels labels;
  private final ExportOrder order;
  private final RawValues texts;
  private final Vintage vintage;

  Export(Ledger ledger, RowReaders readers, Labels labels, ExportOrder order) {
    this.ledger = ledger;
    this.columns = readers.columns(order.register());
    this.labels = labels;
    this.order = order;
    this.texts = readers.values(order.register());
    this.vintage = ledger.latest();
  }

  void write(SheetFormat format, OutputStream out) {
    List<String> paths = paths();
    String sheet = labels.get("import.template.data").in(order.language());
    try (SheetWriter file = SheetWriter.to(out, format, sheet)) {
      var heading = new ArrayList<>(ColumnNames.of(columns, paths, order.language()));
      heading.add(labels.get(ImportColumns.VERSION).in(order.language()));
      if (retracted()) {
        heading.add(labels.get(ImportColumns.RETRACTED).in(order.language()));
      }
      if (order.invented()) {
        heading.add(labels.get(ImportColumns.INVENTED).in(order.language()));
      }
      file.heading(heading);
      walk(entry -> file.row(row(entry, paths)));
    }
  }

  private List<String> row(Entry entry, List<String> paths) {
    Map<String, String> values = texts.of(entry.content());
    var row = new ArrayList<String>(paths.size() + 1);
    for (String path : paths) {
      row.add(values.getOrDefault(path, ""));
    }
    row.add(String.valueOf(entry.version()));
    if (retracted()) {
      row.add("yes");
    }
    if (order.invented()) {
      row.add(labels.text(order.language(), "import.invented"));
    }
    return row;
  }

  /** Whether things are asked for that were taken back. */
  private boolean retracted() {
    return order.equals().containsKey(Retracted.MEMBER);
  }

  /** The columns of the template, and in their places those of longer groups and other cells. */
  private List<String> paths() {
    var used = new LinkedHashMap<String, Boolean>();
    walk(entry -> texts.of(entry.content()).keySet().forEach(path -> used.put(path, true)));
    var ordered = new TreeMap<String, String>();
    List<String> fields = new ArrayList<>();
    columns.template(Optional.empty(), 1).forEach(column -> fields.add(plain(column.path())));
    columns
        .template(Optional.empty(), 0)
        .forEach(column -> ordered.put(rank(column.path(), fields), column.path()));
    used.keySet().forEach(path -> ordered.put(rank(path, fields), path));
    return List.copyOf(ordered.values());
  }

  /** A path without the number of its group's element. */
  private static String plain(String path) {
    return path.replaceFirst("\\.\\d+\\.", ".");
  }

  /** A text by which paths sort as their fields do, elements of a group one after the other. */
  private static String rank(String path, List<String> fields) {
    int field = fields.indexOf(plain(path));
    if (field < 0) {
      return "z" + path;
    }
    String number = path.equals(plain(path)) ? "0" : path.split("\\.", -1)[1];
    int first = field;
    while (!number.equals("0")
        && first > 0
        && group(fields, first - 1).equals(group(fields, field))) {
      first--;
    }
    return "%04d/%06d/%04d".formatted(first, Integer.parseInt(number), field);
  }

  private static String group(List<String> fields, int index) {
    return fields.get(index).split("\\.", -1)[0];
  }

  private void walk(Consumer<Entry> sink) {
    Optional<String> after = Optional.empty();
    do {
      Page page =
          ledger.browse(
              new Browse(
                  order.register(),
                  order.units(),
                  order.within(),
                  order.text(),
                  order.equals(),
                  Browse.Sort.NEWEST,
                  after,
                  PAGE,
                  vintage));
      page.entries().forEach(sink);
      after = page.next();
    } while (after.isPresent());
  }
}
