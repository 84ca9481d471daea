package org.anbinh.ledger.declaration;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Period;
import org.anbinh.ground.time.Periods;

/** The reading of one record's declaration; every fault names the component and the remedy. */
final class Declaration {
  private static final int USUAL_LENGTH = 200;

  private final Class<?> root;
  private final Periods periods;

  private Declaration(Class<?> root, Periods periods) {
    this.root = root;
    this.periods = periods;
  }

  static Shape read(Class<? extends Record> type, Periods periods) {
    var declaration = new Declaration(type, periods);
    Shape shape = declaration.shape(type, "");
    declaration.requireWhole(shape.fields());
    return shape;
  }

  static boolean untilExcluded(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(component -> component.getAnnotation(Declare.When.class))
        .anyMatch(when -> when != null && when.exclusive());
  }

  private Shape shape(Class<? extends Record> type, String prefix) {
    var components = new ArrayList<Shape.Component>();
    RecordComponent[] declared = type.getRecordComponents();
    for (RecordComponent each : declared) {
      components.add(component(type, each, prefix));
    }
    Class<?>[] types =
        Arrays.stream(declared).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      MethodHandle constructor =
          lookup(type)
              .findConstructor(type, MethodType.methodType(void.class, types))
              .asSpreader(Object[].class, types.length)
              .asType(MethodType.methodType(Record.class, Object[].class));
      return new Shape(type, components, constructor);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Shape.Component component(
      Class<? extends Record> owner, RecordComponent declared, String prefix) {
    boolean optional = declared.getType() == Optional.class;
    Type inner = optional ? argument(declared, 0) : declared.getGenericType();
    Field.Kind kind = kind(declared, inner, prefix);
    Optional<Shape> group =
        kind == Field.Kind.GROUP
            ? Optional.of(groupShape(declared, prefix + declared.getName() + "."))
            : Optional.empty();
    Field field = field(declared, kind, optional, prefix, group);
    requireFitting(declared, field, optional);
    try {
      MethodHandle accessor =
          lookup(owner)
              .unreflect(declared.getAccessor())
              .asType(MethodType.methodType(Object.class, Record.class));
      return new Shape.Component(
          field, declared.getName(), optional, accessor, notation(kind, group), group);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MethodHandles.Lookup lookup(Class<?> type) {
    try {
      return MethodHandles.privateLookupIn(type, MethodHandles.lookup());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private Field.Kind kind(RecordComponent declared, Type type, String prefix) {
    if (type == String.class) {
      if (declared.isAnnotationPresent(Declare.Codes.class)) {
        return Field.Kind.CODE;
      }
      return declared.isAnnotationPresent(Declare.Form.class) ? Field.Kind.FORM : Field.Kind.TEXT;
    }
    if (type == int.class || type == Integer.class) {
      return Field.Kind.INTEGER;
    }
    if (type == boolean.class) {
      return Field.Kind.FLAG;
    }
    if (type == BigDecimal.class) {
      return Field.Kind.DECIMAL;
    }
    if (type == LocalDate.class) {
      return Field.Kind.DAY;
    }
    if (type == UnitId.class) {
      return Field.Kind.UNIT;
    }
    if (type == Period.class) {
      return Field.Kind.PERIOD;
    }
    if (isGroup(declared) && prefix.isEmpty()) {
      return Field.Kind.GROUP;
    }
    if (isCells(declared) && prefix.isEmpty()) {
      return Field.Kind.CELLS;
    }
    throw fault(
        declared,
        "is a " + type.getTypeName() + ", which no field can hold",
        "use String, int, boolean, BigDecimal, LocalDate, UnitId, Period, an Optional of them, or"
            + " (not inside a group) a List of records or a SortedMap<String, Reading>");
  }

  private static boolean isGroup(RecordComponent declared) {
    return declared.getType() == List.class
        && argument(declared, 0) instanceof Class<?> element
        && element.isRecord();
  }

  private static boolean isCells(RecordComponent declared) {
    return declared.getType() == SortedMap.class
        && argument(declared, 0) == String.class
        && argument(declared, 1) == Reading.class;
  }

  private static Type argument(RecordComponent declared, int index) {
    return declared.getGenericType() instanceof ParameterizedType parameterized
        ? parameterized.getActualTypeArguments()[index]
        : Object.class;
  }

  private Shape groupShape(RecordComponent declared, String prefix) {
    return shape(((Class<?>) argument(declared, 0)).asSubclass(Record.class), prefix);
  }

  private Notation notation(Field.Kind kind, Optional<Shape> group) {
    return switch (kind) {
      case TEXT, CODE, FORM -> Notations.TEXT;
      case INTEGER -> Notations.INTEGER;
      case DECIMAL -> Notations.DECIMAL;
      case DAY -> Notations.DAY;
      case FLAG -> Notations.FLAG;
      case UNIT -> Notations.UNIT;
      case PERIOD -> Notations.period(periods);
      case GROUP -> new Notations.Group(group.orElseThrow());
      case CELLS -> Notations.CELLS;
    };
  }

  private static Field field(
      RecordComponent declared,
      Field.Kind kind,
      boolean optional,
      String prefix,
      Optional<Shape> group) {
    var codes = declared.getAnnotation(Declare.Codes.class);
    var range = declared.getAnnotation(Declare.Range.class);
    var length = declared.getAnnotation(Declare.Length.class);
    double most = kind == Field.Kind.INTEGER ? Integer.MAX_VALUE : 1e12;
    return new Field(
        prefix + declared.getName(),
        kind,
        !optional
            && kind != Field.Kind.FLAG
            && kind != Field.Kind.GROUP
            && kind != Field.Kind.CELLS,
        declared.isAnnotationPresent(Declare.Key.class),
        declared.isAnnotationPresent(Declare.When.class),
        declared.isAnnotationPresent(Declare.Place.class),
        Optional.ofNullable(codes).map(Declare.Codes::value),
        levels(declared),
        range == null ? 0 : range.from(),
        range == null ? most : Math.min(most, range.to()),
        length == null ? USUAL_LENGTH : length.value(),
        group.map(Shape::fields).orElse(List.of()));
  }

  private static Set<Level> levels(RecordComponent declared) {
    var place = declared.getAnnotation(Declare.Place.class);
    var unit = declared.getAnnotation(Declare.Unit.class);
    if (place != null) {
      return Set.of(place.value());
    }
    return unit == null ? Set.of() : Set.of(unit.value());
  }

  private void requireFitting(RecordComponent declared, Field field, boolean optional) {
    if (optional && (field.key() || field.when() || field.place())) {
      throw fault(
          declared, "is Optional and part of the identity, place or day", "let it be required");
    }
    if (field.key() && (field.kind() == Field.Kind.GROUP || field.kind() == Field.Kind.CELLS)) {
      throw fault(declared, "is a key of many values", "put @Key on a single value");
    }
    if (field.when() && field.kind() != Field.Kind.DAY && field.kind() != Field.Kind.PERIOD) {
      throw fault(declared, "is @When but no day", "let it be a LocalDate or a Period");
    }
    if (!field.levels().isEmpty() && field.kind() != Field.Kind.UNIT) {
      throw fault(declared, "is @Place or @Unit but no unit", "let it be a UnitId");
    }
    if (field.codeList().isPresent() && field.kind() != Field.Kind.CODE) {
      throw fault(declared, "has @Codes but holds no text", "let it be a String");
    }
    boolean number = field.kind() == Field.Kind.INTEGER || field.kind() == Field.Kind.DECIMAL;
    if (declared.isAnnotationPresent(Declare.Range.class)
        && (!number || field.from() > field.to())) {
      throw fault(
          declared,
          "has a @Range that bounds nothing",
          "put it on an int or BigDecimal, from not above to");
    }
    if (declared.isAnnotationPresent(Declare.Length.class)
        && (field.kind() != Field.Kind.TEXT || field.length() < 1)) {
      throw fault(declared, "has a @Length but holds no text", "let it be a String without codes");
    }
  }

  /** The rules about the record as a whole. */
  private void requireWhole(List<Field> fields) {
    requireOne(fields.stream().filter(Field::when).count(), "@When", "day or period");
    requireOne(fields.stream().filter(Field::place).count(), "@Place", "unit of filing");
    if (fields.stream().noneMatch(Field::key)) {
      throw new IllegalArgumentException(
          root.getSimpleName()
              + " has no identity; put @Key on the components that tell one thing from another");
    }
    if (fields.stream().anyMatch(field -> field.path().equals(Retracted.MEMBER))) {
      throw new IllegalArgumentException(
          root.getSimpleName()
              + " has a component named "
              + Retracted.MEMBER
              + ", which marks contents that were withdrawn; name it otherwise");
    }
    boolean cells = fields.stream().anyMatch(field -> field.kind() == Field.Kind.CELLS);
    boolean form = fields.stream().anyMatch(field -> field.kind() == Field.Kind.FORM);
    if (cells != form) {
      throw new IllegalArgumentException(
          root.getSimpleName()
              + " has cells without a form or a form without cells; declare both, a String with"
              + " @Form and a SortedMap<String, Reading>");
    }
  }

  private void requireOne(long found, String annotation, String what) {
    if (found != 1) {
      throw new IllegalArgumentException(
          root.getSimpleName()
              + " has "
              + found
              + " components with "
              + annotation
              + "; put it on exactly one, the "
              + what);
    }
  }

  private IllegalArgumentException fault(RecordComponent declared, String reason, String remedy) {
    return new IllegalArgumentException(
        "The component "
            + declared.getName()
            + " of "
            + declared.getDeclaringRecord().getSimpleName()
            + " "
            + reason
            + "; "
            + remedy);
  }
}
