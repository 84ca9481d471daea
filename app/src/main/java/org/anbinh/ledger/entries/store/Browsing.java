package org.anbinh.ledger.entries.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anbinh.ledger.entries.Browse;
import org.anbinh.ledger.entries.Entry;
import org.anbinh.ledger.entries.Page;
import tools.jackson.databind.json.JsonMapper;

/** One page of things, newest happening first, by key and not by offset. */
final class Browsing {
  private static final int MOST_COUNTED = 10_000;
  private static final JsonMapper JSON = new JsonMapper();

  private final Entries entries;
  private final StringBuilder where = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  private Browsing(Entries entries) {
    this.entries = entries;
  }

  static Page page(Connection connection, Entries entries, Browse question) throws SQLException {
    var filtered = new Browsing(entries);
    filtered.filter(question);
    long about = filtered.count(connection);
    filtered.after(question);
    return filtered.page(connection, question, about);
  }

  private void filter(Browse question) {
    long vintage = question.vintage().batch();
    and("e.register = ?", question.register());
    and("b.number <= ?", vintage);
    and(
        "not exists (select 1 from ledger.entry f join ledger.batch g using (submission)"
            + " where f.register = e.register and f.subject = e.subject"
            + " and f.version = e.version + 1 and g.number <= ?)",
        vintage);
    if (!question.units().isEmpty()) {
      and("e.unit = any(?)", question.units().stream().map(Object::toString).toList());
    }
    question
        .within()
        .ifPresent(window -> and("e.begins < ? and e.ends > ?", window.until(), window.from()));
    question.text().ifPresent(text -> and("strpos(lower(e.subject), lower(?)) > 0", text));
    question.equals().forEach(this::equal);
  }

  /** The first test is wide but cheap; it spares reading most contents as JSON. */
  private void equal(String path, String value) {
    String name = path.substring(path.lastIndexOf('.') + 1);
    String key = JSON.writeValueAsString(name) + ":";
    String jsonPath =
        Arrays.stream(path.split("\\.", -1))
            .map(JSON::writeValueAsString)
            .collect(Collectors.joining(".", "$.", ""));
    and(
        "(strpos(e.content, ?) > 0 or strpos(e.content, ?) > 0)"
            + " and exists (select 1 from jsonb_path_query(e.content::jsonb, ?::jsonpath) v(found)"
            + " where v.found #>> '{}' = ?)",
        key + JSON.writeValueAsString(value),
        key + value,
        jsonPath,
        value);
  }

  private void after(Browse question) {
    question
        .after()
        .map(Browsing::cursor)
        .ifPresent(last ->
            and(
                "e.begins <= ? and (e.begins < ? or e.subject > ?)",
                last.getKey(),
                last.getKey(),
                last.getValue()));
  }

  private static Map.Entry<LocalDate, String> cursor(String next) {
    int gap = next.indexOf(' ');
    try {
      return Map.entry(
          LocalDate.parse(next.substring(0, Math.max(gap, 0))), next.substring(gap + 1));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "\"" + next + "\" is no place to go on from; use the next that a page gave", e);
    }
  }

  private void and(String condition, Object... bound) {
    where.append(where.isEmpty() ? "where " : " and ").append(condition);
    values.addAll(Arrays.asList(bound));
  }

  private Page page(Connection connection, Browse question, long about) throws SQLException {
    int limit = Math.clamp(question.limit(), 1, 1_000);
    String sql =
        "select "
            + Entries.COLUMNS
            + ", e.begins"
            + Entries.FROM
            + where
            + " order by e.begins desc, e.subject limit "
            + (limit + 1);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(connection, statement);
      List<Entry> found = entries.list(statement);
      if (found.size() <= limit) {
        return new Page(found, Optional.empty(), about);
      }
      Entry last = found.get(limit - 1);
      String next = last.content().window().from() + " " + last.subject();
      return new Page(found.subList(0, limit), Optional.of(next), about);
    }
  }

  private long count(Connection connection) throws SQLException {
    String counted = "select 1" + Entries.FROM + where + " limit " + (MOST_COUNTED + 1);
    long exact = number(connection, "select count(*) from (" + counted + ") c");
    return exact <= MOST_COUNTED ? exact : Math.max(exact, estimate(connection));
  }

  private long estimate(Connection connection) throws SQLException {
    String sql = "explain (format json) select 1" + Entries.FROM + where;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(connection, statement);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return JSON.readTree(row.getString(1)).path(0).path("Plan").path("Plan Rows").asLong(0);
      }
    }
  }

  private long number(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(connection, statement);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private void bind(Connection connection, PreparedStatement statement) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      if (value instanceof List<?> list) {
        statement.setArray(i + 1, connection.createArrayOf("text", list.toArray()));
      } else {
        statement.setObject(i + 1, value);
      }
    }
  }
}
