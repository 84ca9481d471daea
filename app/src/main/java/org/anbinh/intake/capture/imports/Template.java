package org.anbinh.intake.capture.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.catalogue.CodeList;
import org.anbinh.ground.catalogue.ReportForm;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.anbinh.intake.capture.Column;
import org.anbinh.intake.capture.RegisterColumns;
import org.anbinh.intake.capture.SheetFormat;
import org.anbinh.intake.capture.TemplateOrder;
import org.anbinh.intake.capture.sheet.Columns;
import org.anbinh.intake.capture.sheet.SheetWriter;
import org.anbinh.intake.reading.UnitNames;
import org.anbinh.ledger.declaration.Field;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * An empty file of a register: its columns, drop-down lists of codes and units on a hidden sheet,
 * and a sheet that explains how to fill it in.
 */
final class Template {
  private static final int ROWS = 5_000;
  private static final String REQUIRED = "DCE6F1";

  private final Catalogue catalogue;
  private final Territory territory;
  private final Labels labels;
  private final RegisterColumns register;
  private final TemplateOrder order;
  private final Language language;
  private final List<Column> columns;

  Template(
      Catalogue catalogue,
      Territory territory,
      Labels labels,
      RegisterColumns register,
      TemplateOrder order) {
    this.catalogue = catalogue;
    this.territory = territory;
    this.labels = labels;
    this.register = register;
    this.order = order;
    this.language = order.language();
    Optional<ReportForm> form = order.form().map(this::form);
    this.columns = register.template(form, order.inGroup());
  }

  private ReportForm form(String id) {
    return catalogue
        .findForm(id)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "There is no form \""
                    + id
                    + "\"; there are "
                    + catalogue.forms().stream().map(ReportForm::id).toList()));
  }

  void write(SheetFormat format, OutputStream out) {
    switch (format) {
      case CSV -> {
        try (SheetWriter file = SheetWriter.to(out, format, "")) {
          file.heading(names());
        }
      }
      case XLSX -> writeWorkbook(out);
    }
  }

  private List<String> names() {
    List<String> paths = columns.stream().map(Column::path).toList();
    return ColumnNames.of(register, paths, language);
  }

  private void writeWorkbook(OutputStream out) {
    try (var workbook = new Workbook(out, "AnBinh", "1.0")) {
      Worksheet data = workbook.newWorksheet(text("import.template.data"));
      Worksheet explanation = workbook.newWorksheet(text("import.template.explanation"));
      Worksheet lists = workbook.newWorksheet(text("import.template.lists"));
      lists.setVisibilityState(VisibilityState.HIDDEN);
      writeHeading(data);
      writeLists(data, lists);
      new Explanation(labels, register, catalogue, order).write(explanation, columns, names());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeHeading(Worksheet data) {
    List<String> names = names();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      data.inlineString(0, i, names.get(i));
      data.width(i, Math.clamp(names.get(i).length() + 2L, 12, 36));
      var style = data.style(0, i).wrapText(true);
      (column.required() ? style.bold().fillColor(REQUIRED) : style).set();
      cellFormat(column.field().kind()).ifPresent(format -> formatColumn(data, column, format));
    }
    data.freezePane(0, 1);
  }

  /** Text where a spreadsheet would turn what is typed into something else. */
  private static Optional<String> cellFormat(Field.Kind kind) {
    return switch (kind) {
      case TEXT, CODE, UNIT, PERIOD, FORM -> Optional.of("@");
      case DAY -> Optional.of("dd/mm/yyyy");
      case INTEGER, DECIMAL, FLAG, GROUP, CELLS -> Optional.empty();
    };
  }

  private void formatColumn(Worksheet data, Column column, String format) {
    data.style(columns.indexOf(column)).format(format).set();
  }

  private void writeLists(Worksheet data, Worksheet lists) {
    var written = new LinkedHashMap<List<String>, Integer>();
    for (int i = 0; i < columns.size(); i++) {
      List<String> choices = choices(columns.get(i).field());
      if (choices.isEmpty()) {
        continue;
      }
      Integer place = written.get(choices);
      if (place == null) {
        place = written.size();
        written.put(choices, place);
        for (int row = 0; row < choices.size(); row++) {
          lists.inlineString(row, place, choices.get(row));
        }
      }
      String letters = Columns.letters(place);
      data.range(1, i, ROWS, i)
          .validateWithListByFormula(
              "'%s'!$%s$1:$%s$%d".formatted(lists.getName(), letters, letters, choices.size()))
          .errorStyle(DataValidationErrorStyle.WARNING);
    }
  }

  /** What can be chosen in a column; empty where anything can be written. */
  private List<String> choices(Field field) {
    return switch (field.kind()) {
      case CODE -> field.codeList().map(this::codes).orElse(List.of());
      case UNIT -> units(field);
      case FLAG -> List.of(flag(true), flag(false));
      case FORM ->
          order
              .form()
              .map(List::of)
              .orElseGet(() ->
                  catalogue.forms().stream()
                      .filter(ReportForm::offered)
                      .map(ReportForm::id)
                      .toList());
      case TEXT, INTEGER, DECIMAL, DAY, PERIOD, GROUP, CELLS -> List.of();
    };
  }

  private String flag(boolean yes) {
    return switch (language) {
      case VI -> yes ? "có" : "không";
      case EN -> yes ? "yes" : "no";
    };
  }

  private List<String> codes(String list) {
    CodeList codes = catalogue.codeList(list);
    return codes.on(order.on()).stream()
        .map(code -> code.code() + " · " + code.name().in(language))
        .toList();
  }

  private List<String> units(Field field) {
    Unit top = territory.get(order.unit());
    var units = new ArrayList<Unit>();
    for (Level level : field.levels().stream().sorted().toList()) {
      if (level == top.level()) {
        units.add(top);
      } else if (level.compareTo(top.level()) > 0) {
        units.addAll(territory.within(top.id(), level, order.on()));
      }
    }
    return units.stream().map(UnitNames::choice).toList();
  }

  private String text(String key) {
    return labels.get(key).in(language);
  }
}
