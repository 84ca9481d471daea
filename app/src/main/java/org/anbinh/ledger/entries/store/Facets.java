package org.anbinh.ledger.entries.store;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.anbinh.ledger.declaration.Field;
import org.anbinh.ledger.declaration.RegisterDescriptor;
import tools.jackson.databind.json.JsonMapper;

/** Conditions on what stands in contents, by the index over them or along another order. */
record Facets(RegisterDescriptor<?> register, Map<String, String> equals) {
  private static final JsonMapper JSON = new JsonMapper();

  /** Members of a content that {@code ledger.facets} leaves out. */
  private static final Set<String> LEFT_OUT = Set.of("number", "place", "occurredOn", "cells");

  /** Conditions that the index can answer: best where few contents fit. */
  void byIndex(Conditions conditions) {
    equals.forEach((path, value) -> {
      String content = indexed(path) ? "ledger.facets(e.content)" : "e.content::jsonb";
      json(path, value)
          .ifPresentOrElse(
              found ->
                  conditions.and(
                      content + " @> ?::text::jsonb", JSON.writeValueAsString(within(path, found))),
              () -> conditions.and("false"));
    });
  }

  /**
   * The same conditions out of the index's reach, for walking along another index: best where many
   * contents fit. A search for the bare text spares reading most of the others as JSON. Within a
   * {@code case} the planner takes half of all to fit, which is right enough to prefer the walk.
   */
  void byWalk(Conditions conditions) {
    equals.forEach((path, value) -> {
      String name = path.substring(path.lastIndexOf('.') + 1);
      Optional<Object> found = json(path, value);
      if (found.isEmpty()) {
        conditions.and("false");
        return;
      }
      conditions.and(
          "case when strpos(e.content, ?) > 0"
              + " then e.content::jsonb @> ?::text::jsonb else false end",
          JSON.writeValueAsString(name) + ":" + JSON.writeValueAsString(found.get()),
          JSON.writeValueAsString(within(path, found.get())));
    });
  }

  /**
   * Only contents in which a field of the thing itself has no value; nothing but a walk finds them.
   */
  static void without(String path, Conditions conditions) {
    conditions.and(
        "case when strpos(e.content, ?) > 0"
            + " then not jsonb_exists(e.content::jsonb, ?) else true end",
        JSON.writeValueAsString(path) + ":",
        path);
  }

  /** The smallest content for each value asked for at a path that the index has. */
  List<String> indexedContents() {
    return equals.entrySet().stream()
        .filter(asked -> indexed(asked.getKey()))
        .flatMap(asked ->
            json(asked.getKey(), asked.getValue())
                .map(found -> JSON.writeValueAsString(within(asked.getKey(), found)))
                .stream())
        .toList();
  }

  private static boolean indexed(String path) {
    return !LEFT_OUT.contains(path);
  }

  /** The smallest content that has a value at a path. */
  private Object within(String path, Object value) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      return Map.of(path, value);
    }
    Object element = Map.of(path.substring(dot + 1), value);
    return Map.of(path.substring(0, dot), List.of(element));
  }

  /** The value as it is written; empty where the field cannot have it. */
  private Optional<Object> json(String path, String value) {
    return switch (kind(path)) {
      case INTEGER, DECIMAL -> number(value);
      case FLAG ->
          switch (value.toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> Optional.of(true);
            case "no", "false" -> Optional.of(false);
            default -> Optional.empty();
          };
      case TEXT, DAY, CODE, UNIT, PERIOD, FORM, GROUP, CELLS -> Optional.of(value);
    };
  }

  private static Optional<Object> number(String value) {
    return value.matches("-?\\d{1,18}(\\.\\d{1,9})?")
        ? Optional.of(new BigDecimal(value).stripTrailingZeros())
        : Optional.empty();
  }

  private Field.Kind kind(String path) {
    return field(path).map(Field::kind).orElse(Field.Kind.TEXT);
  }

  /** The field that is declared at a path, within a group too. */
  Optional<Field> field(String path) {
    return register.fields().stream()
        .flatMap(field -> Stream.concat(Stream.of(field), field.fields().stream()))
        .filter(field -> field.path().equals(path))
        .findFirst();
  }
}
