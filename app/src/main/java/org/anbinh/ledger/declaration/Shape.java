package org.anbinh.ledger.declaration;

import java.lang.invoke.MethodHandle;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.anbinh.ground.time.Period;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The components of a declared record in their order: taken out of a record, and put together into
 * one. A component that is Optional is seen as its value or null.
 */
public final class Shape {
  private final Class<? extends Record> type;
  private final List<Component> components;
  private final MethodHandle constructor;

  Shape(Class<? extends Record> type, List<Component> components, MethodHandle constructor) {
    this.type = type;
    this.components = List.copyOf(components);
    this.constructor = constructor;
  }

  /**
   * One declared component.
   *
   * @param accessor takes a Record, gives an Object
   * @param group the shape of its elements where it is a group
   */
  record Component(
      Field field,
      String name,
      boolean optional,
      MethodHandle accessor,
      Notation notation,
      Optional<Shape> group) {

    @Nullable Object valueIn(Record record) {
      try {
        Object value = accessor.invokeExact(record);
        return optional ? ((Optional<?>) value).orElse(null) : value;
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException("The component " + name + " cannot be read", e);
      }
    }

    /** Whether the written form leaves it out. */
    static boolean says(@Nullable Object value) {
      return switch (value) {
        case null -> false;
        case List<?> list -> !list.isEmpty();
        case SortedMap<?, ?> map -> !map.isEmpty();
        default -> true;
      };
    }

    /** What the record's constructor takes for a value, or for null. */
    Object argument(@Nullable Object value) {
      if (optional) {
        return Optional.ofNullable(value);
      }
      if (value != null) {
        return value;
      }
      return switch (field.kind()) {
        case GROUP -> List.of();
        case CELLS -> new TreeMap<String, Reading>();
        case FLAG -> false;
        case TEXT, INTEGER, DECIMAL, DAY, CODE, UNIT, PERIOD, FORM ->
            throw new IllegalArgumentException("The field " + field.path() + " is missing");
      };
    }
  }

  /** Fields in the order of the record. */
  public List<Field> fields() {
    return components.stream().map(Component::field).toList();
  }

  /** The value of the field at an index; null where an Optional is empty. */
  public @Nullable Object value(Record record, int index) {
    return components.get(index).valueIn(record);
  }

  /** The shape of the elements of the group at an index. */
  public Shape group(int index) {
    return components.get(index).group().orElseThrow();
  }

  /**
   * Puts a record together.
   *
   * @param values one for each field: a String, Integer, BigDecimal, LocalDate, Boolean, UnitId,
   *     Period, List of records or SortedMap of readings; null for nothing
   */
  public Record make(@Nullable Object[] values) {
    var arguments = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      arguments[i] = components.get(i).argument(values[i]);
    }
    try {
      return (Record) constructor.invokeExact(arguments);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("A " + type.getSimpleName() + " cannot be made", e);
    }
  }

  /** The key fields in their order, with a bar between them; bars inside are escaped. */
  String subject(Record record) {
    var subject = new StringBuilder(60);
    for (Component component : components) {
      if (component.field().key()) {
        String value = keyText(component.valueIn(record));
        subject.append(subject.isEmpty() ? "" : "|").append(value);
      }
    }
    return subject.toString();
  }

  private static String keyText(@Nullable Object value) {
    return switch (value) {
      case null -> throw new IllegalStateException("A key is never empty");
      case Period period -> period.code();
      case BigDecimal number -> Decimals.canonical(number).toPlainString();
      case String text when text.indexOf('|') >= 0 || text.indexOf('\\') >= 0 ->
          text.replace("\\", "\\\\").replace("|", "\\|");
      default -> value.toString();
    };
  }

  void write(Record record, CanonicalJson out) {
    out.beginObject();
    for (Component component : components) {
      Object value = component.valueIn(record);
      if (value != null && Component.says(value)) {
        out.name(component.name());
        component.notation().write(value, out);
      }
    }
    out.endObject();
  }

  Record read(JsonParser in) {
    Notations.expect(in, JsonToken.START_OBJECT);
    var values = new @Nullable Object[components.size()];
    int expected = 0;
    while (in.nextToken() != JsonToken.END_OBJECT) {
      int index = indexOf(in.currentName(), expected);
      in.nextToken();
      if (values[index] != null) {
        throw new IllegalArgumentException(
            "The field " + components.get(index).name() + " stands in it twice");
      }
      values[index] = components.get(index).notation().read(in);
      expected = index + 1;
    }
    return make(values);
  }

  /** The canonical order makes the next component the likeliest. */
  private int indexOf(String name, int expected) {
    for (int i = 0; i < components.size(); i++) {
      int index = (expected + i) % components.size();
      if (components.get(index).name().equals(name)) {
        return index;
      }
    }
    var known = new ArrayList<String>();
    components.forEach(component -> known.add(component.name()));
    throw new IllegalArgumentException(
        "A " + type.getSimpleName() + " has no field \"" + name + "\"; it has " + known);
  }
}
