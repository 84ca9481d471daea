package org.anbinh.intake.capture;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Period;
import org.anbinh.intake.reading.NumberText;
import org.anbinh.intake.reading.ReadingText;
import org.anbinh.ledger.declaration.Content;
import org.anbinh.ledger.declaration.Field;
import org.anbinh.ledger.declaration.Reading;
import org.anbinh.ledger.declaration.RegisterDescriptor;
import org.anbinh.ledger.declaration.Shape;

/**
 * A content as the raw texts of its columns, which a row reader reads back as the same content.
 * Columns in which nothing stands are left out.
 */
public record ContentTexts(RegisterDescriptor<?> register, Language language) {

  /** Texts by the path of their column, in the order of the record. */
  public Map<String, String> of(Content content) {
    var texts = new LinkedHashMap<String, String>();
    write(register.shape(), (Record) content, "", texts);
    return texts;
  }

  private void write(Shape shape, Record record, String prefix, Map<String, String> texts) {
    List<Field> fields = shape.fields();
    for (int i = 0; i < fields.size(); i++) {
      Object value = shape.value(record, i);
      String path = fields.get(i).path();
      String name = prefix + path.substring(path.lastIndexOf('.') + 1);
      switch (value) {
        case null -> {
          // nothing stands there
        }
        case List<?> elements -> {
          for (int number = 1; number <= elements.size(); number++) {
            var element = (Record) elements.get(number - 1);
            write(shape.group(i), element, name + "." + number + ".", texts);
          }
        }
        case SortedMap<?, ?> cells ->
            cells.forEach((key, reading) ->
                texts.put(key.toString(), ReadingText.write((Reading) reading)));
        default -> texts.put(name, text(value));
      }
    }
  }

  private String text(Object value) {
    return switch (value) {
      case BigDecimal number -> NumberText.write(number);
      case Boolean flag ->
          switch (language) {
            case VI -> flag ? "có" : "không";
            case EN -> flag ? "yes" : "no";
          };
      case Period period -> period.code();
      case LocalDate day -> day.toString();
      case UnitId unit -> unit.toString();
      default -> value.toString();
    };
  }
}
