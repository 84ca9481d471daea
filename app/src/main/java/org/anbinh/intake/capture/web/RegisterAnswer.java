package org.anbinh.intake.capture.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.anbinh.ground.language.Label;
import org.anbinh.intake.capture.RegisterColumns;
import org.anbinh.ledger.declaration.Field;

/**
 * A register as the REST interface shows it: all that a form needs.
 *
 * @param origin what its readings are: record, report or published
 * @param version of the shape of its contents
 */
record RegisterAnswer(
    String name, Label label, String origin, int version, List<FieldAnswer> fields) {

  /**
   * A field of a register.
   *
   * @param kind text, integer, decimal, day, flag, code, unit, period, form, group or cells
   * @param column name of the column in entries and files; N stands for the number of an element
   * @param key whether it is part of what tells one thing from another
   * @param when whether codes and units must be valid on its day
   * @param fields those of a group
   */
  record FieldAnswer(
      String path,
      String column,
      String kind,
      Label label,
      boolean required,
      boolean key,
      boolean when,
      Optional<String> codeList,
      List<String> levels,
      Optional<BigDecimal> from,
      Optional<BigDecimal> to,
      Optional<Integer> length,
      List<FieldAnswer> fields) {

    private static FieldAnswer of(RegisterColumns columns, Field field, String group) {
      boolean number = field.kind() == Field.Kind.INTEGER || field.kind() == Field.Kind.DECIMAL;
      return new FieldAnswer(
          field.path(),
          group.isEmpty()
              ? field.path()
              : group + ".N." + field.path().substring(group.length() + 1),
          lower(field.kind()),
          columns.labelOf(field),
          field.required(),
          field.key(),
          field.when(),
          field.codeList(),
          field.levels().stream().sorted().map(FieldAnswer::lower).toList(),
          number ? Optional.of(BigDecimal.valueOf(field.from())) : Optional.empty(),
          number ? Optional.of(BigDecimal.valueOf(field.to())) : Optional.empty(),
          field.kind() == Field.Kind.TEXT ? Optional.of(field.length()) : Optional.empty(),
          field.fields().stream().map(inner -> of(columns, inner, field.path())).toList());
    }

    private static String lower(Enum<?> value) {
      return value.name().toLowerCase(Locale.ROOT);
    }
  }

  static RegisterAnswer of(RegisterColumns columns) {
    return new RegisterAnswer(
        columns.register().name(),
        columns.name(),
        FieldAnswer.lower(columns.register().origin()),
        columns.register().version(),
        columns.register().fields().stream()
            .map(field -> FieldAnswer.of(columns, field, ""))
            .toList());
  }
}
