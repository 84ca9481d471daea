package org.anbinh.outlet.home.web.registers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.catalogue.Code;
import org.anbinh.ground.catalogue.ReportForm;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.intake.capture.Column;
import org.anbinh.intake.capture.RegisterColumns;
import org.anbinh.intake.reading.Meaning;
import org.anbinh.ledger.declaration.Field;
import org.anbinh.ledger.declaration.Sensitivity;
import org.anbinh.outlet.home.web.UnitNames;
import org.anbinh.outlet.home.web.Words;

/** How one register's fields and values are written for people. */
record RegisterWords(RegisterColumns columns, Catalogue catalogue, UnitNames units, Words words) {

  String register() {
    return columns.register().name();
  }

  /** Whether a browser may keep what was typed and not sent: never where it is personal. */
  boolean draftable() {
    return Sensitivity.of(columns.register()) != Sensitivity.PERSONAL;
  }

  /** The name of the register. */
  String name() {
    return words.of(columns.name());
  }

  /** What one entry of it is called. */
  String one() {
    return words.say(register() + ".one");
  }

  String about() {
    return words.say(register() + ".about");
  }

  /** The label of a field, a cell, or a field of a group's element. */
  String label(String path) {
    return columns.labelOf(path).map(words::of).orElse(path);
  }

  /** The report forms that people hand in, as choices. */
  List<EntryForm.Option> forms() {
    return catalogue.forms().stream()
        .filter(ReportForm::offered)
        .map(form -> new EntryForm.Option(form.id(), words.of(form.name())))
        .toList();
  }

  /** A value as it reads in the language: the name of a code, a number with its separators. */
  String value(String path, String text) {
    if (text.isEmpty() || !(columns.find(path) instanceof Meaning.Clear<Column>(Column column))) {
      return text;
    }
    Field field = column.field();
    return switch (field.kind()) {
      case CODE -> code(field, text);
      case FLAG -> words.say(text.equals("yes") ? "page.yes" : "page.no");
      case DAY -> day(text);
      case INTEGER, DECIMAL, CELLS -> number(text);
      case FORM -> catalogue.findForm(text).map(ReportForm::name).map(words::of).orElse(text);
      case UNIT -> unit(text);
      case TEXT, PERIOD, GROUP -> text;
    };
  }

  /** A thing by the values of its identity, as people read them. */
  String subject(Map<String, String> values) {
    return columns.register().fields().stream()
        .filter(Field::key)
        .map(field -> value(field.path(), values.getOrDefault(field.path(), "")))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** An identity by its name; a code with its name stands as it is. */
  private String unit(String text) {
    String identity = text.substring(text.lastIndexOf(' ') + 1);
    if (identity.indexOf(':') < 0) {
      return text;
    }
    try {
      return units.written(UnitId.parse(identity), words.language());
    } catch (IllegalArgumentException | DateTimeParseException e) {
      return text;
    }
  }

  private String code(Field field, String text) {
    return field
        .codeList()
        .flatMap(catalogue::findCodeList)
        .flatMap(list -> list.find(text))
        .map(Code::name)
        .map(words::of)
        .orElse(text);
  }

  String day(String text) {
    try {
      return words.day(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return text;
    }
  }

  private String number(String text) {
    return Optional.of(text)
        .filter(each -> each.matches("-?\\d{1,18}(\\.\\d{1,9})?"))
        .map(each -> words.number(new BigDecimal(each)))
        .orElse(text);
  }
}
