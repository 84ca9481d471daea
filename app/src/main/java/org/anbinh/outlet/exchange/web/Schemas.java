package org.anbinh.outlet.exchange.web;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;

/** JSON schemas of Java types, records being named and written once. */
final class Schemas {
  private static final Map<Class<?>, Map<String, Object>> SIMPLE =
      Map.ofEntries(
          Map.entry(String.class, Map.of("type", "string")),
          Map.entry(CharSequence.class, Map.of("type", "string")),
          Map.entry(boolean.class, Map.of("type", "boolean")),
          Map.entry(Boolean.class, Map.of("type", "boolean")),
          Map.entry(int.class, Map.of("type", "integer")),
          Map.entry(Integer.class, Map.of("type", "integer")),
          Map.entry(long.class, Map.of("type", "integer", "format", "int64")),
          Map.entry(Long.class, Map.of("type", "integer", "format", "int64")),
          Map.entry(double.class, Map.of("type", "number")),
          Map.entry(Double.class, Map.of("type", "number")),
          Map.entry(OptionalInt.class, Map.of("type", "integer")),
          Map.entry(OptionalLong.class, Map.of("type", "integer", "format", "int64")),
          Map.entry(OptionalDouble.class, Map.of("type", "number")),
          Map.entry(BigDecimal.class, Map.of("type", "number")),
          Map.entry(LocalDate.class, Map.of("type", "string", "format", "date")),
          Map.entry(Instant.class, Map.of("type", "string", "format", "date-time")),
          Map.entry(java.util.UUID.class, Map.of("type", "string", "format", "uuid")));

  private final Map<String, Object> named = new TreeMap<>();

  void add(String name, Map<String, Object> schema) {
    named.put(name, schema);
  }

  Map<String, Object> all() {
    return Collections.unmodifiableMap(named);
  }

  /** The schema of a type; a reference for records. */
  Map<String, Object> of(Type type) {
    return switch (type) {
      case Class<?> raw -> ofClass(raw);
      case ParameterizedType generic -> ofGeneric(generic);
      case WildcardType wildcard -> of(wildcard.getUpperBounds()[0]);
      case GenericArrayType array ->
          Map.of("type", "array", "items", of(array.getGenericComponentType()));
      default -> Map.of();
    };
  }

  private Map<String, Object> ofClass(Class<?> type) {
    Map<String, Object> simple = SIMPLE.get(type);
    if (simple != null) {
      return simple;
    }
    if (Resource.class.isAssignableFrom(type)) {
      return Map.of("type", "string", "format", "binary");
    }
    if (type.isEnum()) {
      return Map.of(
          "type",
          "string",
          "enum",
          Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
    }
    if (type.isArray()) {
      return type == byte[].class
          ? Map.of("type", "string", "format", "binary")
          : Map.of("type", "array", "items", of(type.getComponentType()));
    }
    return type.isRecord() ? reference(type) : Map.of();
  }

  private Map<String, Object> ofGeneric(ParameterizedType generic) {
    Class<?> raw = (Class<?>) generic.getRawType();
    Type[] arguments = generic.getActualTypeArguments();
    if (raw == Optional.class || raw == ResponseEntity.class) {
      return of(arguments[0]);
    }
    if (Collection.class.isAssignableFrom(raw)) {
      return Map.of("type", "array", "items", of(arguments[0]));
    }
    if (Map.class.isAssignableFrom(raw)) {
      return Map.of("type", "object", "additionalProperties", of(arguments[1]));
    }
    return ofClass(raw);
  }

  private Map<String, Object> reference(Class<?> type) {
    String name = name(type);
    if (!named.containsKey(name)) {
      // first the name, so that a record that holds itself comes to an end
      var properties = new LinkedHashMap<String, Object>();
      named.put(name, Map.of("type", "object", "properties", properties));
      for (RecordComponent component : type.getRecordComponents()) {
        properties.put(component.getName(), of(component.getGenericType()));
      }
    }
    return Map.of("$ref", "#/components/schemas/" + name);
  }

  /** Module and name: records of two modules may bear the same name. */
  private static String name(Class<?> type) {
    String module =
        type.getPackageName().replaceFirst("^org\\.anbinh\\.", "").replaceFirst("\\.web$", "");
    String own = type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    return module + "." + own;
  }
}
