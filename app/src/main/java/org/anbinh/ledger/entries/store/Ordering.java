package org.anbinh.ledger.entries.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.anbinh.ledger.entries.Browse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * An order of entries in which a page goes on behind the last entry of the page before.
 *
 * @param mark of the order, so that no page goes on from a place in another one
 */
record Ordering(String mark, List<Key> keys) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String PLACE = "place_";

  /**
   * Something entries are sorted by.
   *
   * @param type the type as which the text of a value is read back
   */
  private record Key(String expression, String type, boolean descending) {
    Key turned(boolean turn) {
      return turn ? new Key(expression, type, !descending) : this;
    }
  }

  /** The order, in the direction that an index has or in the opposite one. */
  static Ordering of(Browse.Sort sort) {
    boolean up = !sort.descending();
    return switch (sort.by()) {
      case DAY -> of(up, key("e.begins", "date", true), key("e.subject", "text", false));
      case SUBJECT -> of(!up, key("e.subject", "text", false));
      case UNIT ->
          of(
              !up,
              key("e.unit", "text", false),
              key("e.begins", "date", true),
              key("e.subject", "text", false));
      case RECORDED -> of(up, key("e.submission", "bigint", true), key("e.ordinal", "int", false));
      case FIELD ->
          new Ordering(
              sort.path(),
              of(!up, key(field(sort.path()), "jsonb", false), key("e.subject", "text", false))
                  .keys());
    };
  }

  private static Ordering of(boolean turn, Key... keys) {
    return new Ordering("", List.of(keys).stream().map(key -> key.turned(turn)).toList());
  }

  private static Key key(String expression, String type, boolean descending) {
    return new Key(expression, type, descending);
  }

  /** The first value at a declared path, of which only letters and dots are let through. */
  static String field(String path) {
    if (!path.matches("[A-Za-z]+(\\.[A-Za-z]+)?")) {
      throw new IllegalArgumentException("\"" + path + "\" is no field to sort by");
    }
    String steps = path.replace(".", ",0,");
    return "ledger.order_key(e.content, '{" + steps + "}')";
  }

  /** The columns by which a row tells where it stands, named so that they can be sorted by. */
  String columns() {
    return IntStream.range(0, keys.size())
        .mapToObj(i -> ", " + keys.get(i).expression() + " as " + PLACE + i)
        .collect(Collectors.joining());
  }

  /** As an index may have it. */
  String orderBy() {
    return keys.stream()
        .map(key -> key.expression() + (key.descending() ? " desc" : ""))
        .collect(Collectors.joining(", ", " order by ", " "));
  }

  /** By the named columns, for what was found before it is sorted. */
  String orderOfFound() {
    return IntStream.range(0, keys.size())
        .mapToObj(i -> PLACE + i + (keys.get(i).descending() ? " desc" : ""))
        .collect(Collectors.joining(", ", " order by ", " "));
  }

  /** The text that names a place in this order. */
  String place(List<String> values) {
    var written = new ArrayList<String>(values);
    if (!mark.isEmpty()) {
      written.addFirst(mark);
    }
    return JSON.writeValueAsString(written);
  }

  /** Only what comes behind a place; its first condition is one that an index answers. */
  void behind(String place, Conditions conditions) {
    List<String> values = values(place);
    var bound = new ArrayList<Object>();
    Key first = keys.getFirst();
    bound.add(values.getFirst());
    String sql =
        first.expression()
            + (first.descending() ? " <= " : " >= ")
            + mark(first)
            + " and "
            + later(0, values, bound);
    conditions.and(sql, bound.toArray());
  }

  private String later(int at, List<String> values, List<Object> bound) {
    Key key = keys.get(at);
    bound.add(values.get(at));
    String beyond = key.expression() + (key.descending() ? " < " : " > ") + mark(key);
    if (at == keys.size() - 1) {
      return beyond;
    }
    bound.add(values.get(at));
    return "("
        + beyond
        + " or ("
        + key.expression()
        + " = "
        + mark(key)
        + " and "
        + later(at + 1, values, bound)
        + "))";
  }

  private static String mark(Key key) {
    return "?::text::" + key.type();
  }

  private List<String> values(String place) {
    try {
      List<String> values = List.of(JSON.readValue(place, String[].class));
      int marks = mark.isEmpty() ? 0 : 1;
      if (values.size() == marks + keys.size() && (marks == 0 || values.getFirst().equals(mark))) {
        return values.subList(marks, values.size());
      }
    } catch (JacksonException | NullPointerException e) {
      throw noPlace(place, e);
    }
    throw noPlace(place, null);
  }

  static IllegalArgumentException noPlace(
      String place, @org.jspecify.annotations.Nullable Exception cause) {
    return new IllegalArgumentException(
        "\"" + place + "\" is no place to go on from; use the next that a page gave", cause);
  }
}
