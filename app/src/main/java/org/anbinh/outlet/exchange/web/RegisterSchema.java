package org.anbinh.outlet.exchange.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anbinh.ledger.declaration.Field;
import org.anbinh.ledger.declaration.RegisterDescriptor;

/** The JSON schema of a register's contents. */
final class RegisterSchema {
  private RegisterSchema() {}

  static Map<String, Object> of(RegisterDescriptor<?> register) {
    return object(register.fields());
  }

  private static Map<String, Object> object(List<Field> fields) {
    var properties = new LinkedHashMap<String, Object>();
    fields.forEach(field ->
        properties.put(field.path().substring(field.path().lastIndexOf('.') + 1), of(field)));
    var schema = new LinkedHashMap<String, Object>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put(
        "required",
        fields.stream()
            .filter(Field::required)
            .map(field -> field.path().substring(field.path().lastIndexOf('.') + 1))
            .toList());
    schema.put("additionalProperties", false);
    return schema;
  }

  private static Map<String, Object> of(Field field) {
    return switch (field.kind()) {
      case TEXT -> Map.of("type", "string", "maxLength", field.length());
      case INTEGER -> Map.of("type", "integer", "minimum", field.from(), "maximum", field.to());
      case DECIMAL -> Map.of("type", "number", "minimum", field.from(), "maximum", field.to());
      case DAY -> Map.of("type", "string", "format", "date");
      case FLAG -> Map.of("type", "boolean");
      case CODE -> described("a code of the list " + field.codeList().orElse(""));
      case UNIT -> described("a unit, such as commune:00004:2025-07-01");
      case PERIOD -> described("a period, such as 2025-08 or police:2025-Q3");
      case FORM -> described("a report form, such as police.monthly");
      case GROUP -> Map.of("type", "array", "items", object(field.fields()));
      case CELLS -> Map.of("type", "object", "additionalProperties", Map.of("anyOf", readings()));
    };
  }

  private static Map<String, Object> described(String what) {
    return Map.of("type", "string", "description", what);
  }

  private static List<Object> readings() {
    return List.of(Map.of("type", "number"), gap("notReported"), gap("withheld"), gap("retracted"));
  }

  private static Map<String, Object> gap(String kind) {
    return Map.of(
        "type",
        "object",
        "properties",
        Map.of(kind, Map.of("type", "string")),
        "required",
        List.of(kind));
  }
}
