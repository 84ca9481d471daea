package org.anbinh.intake.capture.imports;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.catalogue.Code;
import org.anbinh.ground.catalogue.CodeList;
import org.anbinh.ground.language.Labels;
import org.anbinh.intake.capture.Column;
import org.anbinh.intake.capture.RegisterColumns;
import org.anbinh.intake.capture.TemplateOrder;
import org.anbinh.ledger.declaration.Field;
import org.dhatim.fastexcel.Worksheet;

/** The sheet of a template that says what goes into which column. */
final class Explanation {
  private final Labels labels;
  private final RegisterColumns register;
  private final Catalogue catalogue;
  private final TemplateOrder order;
  private int row;

  Explanation(Labels labels, RegisterColumns register, Catalogue catalogue, TemplateOrder order) {
    this.labels = labels;
    this.register = register;
    this.catalogue = catalogue;
    this.order = order;
  }

  void write(Worksheet sheet, List<Column> columns, List<String> names) {
    sheet.width(0, 40);
    sheet.width(1, 32);
    sheet.width(2, 46);
    sheet.width(3, 18);
    sheet.width(4, 30);
    line(sheet, true, text("template.title", register.name().in(order.language())));
    line(sheet, false, text("template.one-row"));
    line(sheet, false, text("template.dates"));
    line(sheet, false, text("template.gaps"));
    line(sheet, false, text("template.units", order.on().toString()));
    row++;
    line(
        sheet,
        true,
        text("template.column"),
        text("template.path"),
        text("template.kind"),
        text("template.required"),
        text("template.list"));
    var lists = new TreeSet<String>();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      Optional<CodeList> list = column.field().codeList().map(catalogue::codeList);
      list.ifPresent(each -> lists.add(each.id()));
      line(
          sheet,
          false,
          names.get(i),
          column.path(),
          kind(column.field()),
          text(column.required() ? "template.is-required" : "template.may-be-empty"),
          list.map(each -> each.name().in(order.language())).orElse(""));
    }
    lists.forEach(id -> writeList(sheet, catalogue.codeList(id)));
  }

  private void writeList(Worksheet sheet, CodeList list) {
    row++;
    line(
        sheet,
        true,
        list.name().in(order.language()),
        text("template.code"),
        text("template.name"));
    for (Code code : list.on(order.on())) {
      line(sheet, false, "", code.code(), code.name().in(order.language()));
    }
  }

  private String kind(Field field) {
    return switch (field.kind()) {
      case TEXT -> text("kind.text", String.valueOf(field.length()));
      case INTEGER -> text("kind.integer", plain(field.from()), plain(field.to()));
      case DECIMAL -> text("kind.decimal", plain(field.from()), plain(field.to()));
      case DAY -> text("kind.day");
      case FLAG -> text("kind.flag");
      case CODE -> text("kind.code");
      case UNIT -> text("kind.unit");
      case PERIOD -> text("kind.period");
      case FORM -> text("kind.form");
      case GROUP -> text("kind.group");
      case CELLS -> text("kind.cells");
    };
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  private void line(Worksheet sheet, boolean bold, String... values) {
    for (int column = 0; column < values.length; column++) {
      sheet.inlineString(row, column, values[column]);
      if (bold) {
        sheet.style(row, column).bold().set();
      }
    }
    row++;
  }

  private String text(String key, Object... arguments) {
    return labels.text(order.language(), "import." + key, arguments);
  }
}
