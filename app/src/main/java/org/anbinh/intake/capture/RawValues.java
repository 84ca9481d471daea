package org.anbinh.intake.capture;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Period;
import org.anbinh.intake.reading.NumberText;
import org.anbinh.intake.reading.ReadingText;
import org.anbinh.intake.reading.UnitNames;
import org.anbinh.ledger.declaration.Content;
import org.anbinh.ledger.declaration.Field;
import org.anbinh.ledger.declaration.Reading;
import org.anbinh.ledger.declaration.RegisterDescriptor;
import org.anbinh.ledger.declaration.Retracted;
import org.anbinh.ledger.declaration.Shape;

/**
 * Contents as texts by technical column name, each of which reads back as the same value: what a
 * form shows and a file exports. What a content leaves open has no text.
 */
public final class RawValues {
  private final RegisterDescriptor<?> register;
  private final Territory territory;

  RawValues(RegisterDescriptor<?> register, Territory territory) {
    this.register = register;
    this.territory = territory;
  }

  /** The texts of a content, in the order of its columns. */
  public Map<String, String> of(Content content) {
    var texts = new LinkedHashMap<String, String>();
    put((Record) Retracted.plain(content), register.shape(), "", texts);
    return Collections.unmodifiableMap(texts);
  }

  private void put(Record record, Shape shape, String prefix, Map<String, String> texts) {
    List<Field> fields = shape.fields();
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      String name = field.path().substring(field.path().lastIndexOf('.') + 1);
      switch (shape.value(record, i)) {
        case null -> {
          // an empty Optional has no text
        }
        case List<?> elements -> {
          for (int number = 1; number <= elements.size(); number++) {
            Record element = (Record) elements.get(number - 1);
            put(element, shape.group(i), name + "." + number + ".", texts);
          }
        }
        case SortedMap<?, ?> cells ->
            cells.forEach(
                (key, reading) -> texts.put((String) key, ReadingText.write((Reading) reading)));
        case Object value -> texts.put(prefix + name, text(value, field));
      }
    }
  }

  private String text(Object value, Field field) {
    return switch (value) {
      case BigDecimal number -> NumberText.write(number);
      case Boolean flag -> flag ? "yes" : "no";
      case Period period -> period.code();
      case UnitId unit when !field.levels().isEmpty() -> unit(unit);
      case UnitId unit -> territory.find(unit).map(UnitNames::named).orElse(unit.toString());
      default -> value.toString();
    };
  }

  /** Code and name, where the code alone finds the unit on its first and every later day. */
  private String unit(UnitId unit) {
    return territory.find(unit).map(UnitNames::choice).orElse(unit.toString());
  }

  /** The text of a number, which reads back as the same number in every style. */
  public static String text(BigDecimal number) {
    return NumberText.write(number);
  }

  /** The fields of something new: nothing stood before. */
  List<Difference> additions(Content content) {
    return of(content).entrySet().stream()
        .map(each -> new Difference(each.getKey(), "", each.getValue()))
        .toList();
  }

  /** The fields in which two contents differ, in the order of the columns. */
  public List<Difference> differences(Content before, Content after) {
    Map<String, String> old = of(before);
    Map<String, String> now = of(after);
    var paths = new LinkedHashSet<>(old.keySet());
    paths.addAll(now.keySet());
    return paths.stream()
        .filter(path -> !old.getOrDefault(path, "").equals(now.getOrDefault(path, "")))
        .map(path -> new Difference(path, old.getOrDefault(path, ""), now.getOrDefault(path, "")))
        .toList();
  }

  /**
   * A field that two versions of a thing do not share.
   *
   * @param before its text in the earlier version; empty where there was none
   * @param after its text in the later version; empty where there is none
   */
  public record Difference(String path, String before, String after) {}
}
