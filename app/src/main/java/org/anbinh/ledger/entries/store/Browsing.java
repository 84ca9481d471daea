package org.anbinh.ledger.entries.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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

  private final Connection connection;
  private final Entries entries;
  private final Browse question;

  private Browsing(Connection connection, Entries entries, Browse question) {
    this.connection = connection;
    this.entries = entries;
    this.question = question;
  }

  static Page page(Connection connection, Entries entries, Browse question) throws SQLException {
    var browsing = new Browsing(connection, entries, question);
    Conditions asked = browsing.asked();
    Conditions standing = browsing.standing(asked.copy());
    return browsing.page(browsing.after(standing.copy()), browsing.count(asked, standing));
  }

  /** What was asked for, of whatever version. */
  private Conditions asked() {
    Conditions asked = new Conditions().and("e.register = ?", question.register());
    if (!question.units().isEmpty()) {
      asked.and("e.unit = any(?)", question.units().stream().map(Object::toString).toList());
    }
    question
        .within()
        .ifPresent(
            window -> asked.and("e.begins < ? and e.ends > ?", window.until(), window.from()));
    question.text().ifPresent(text -> asked.and("strpos(lower(e.subject), lower(?)) > 0", text));
    question.equals().forEach((path, value) -> equal(asked, path, value));
    return asked;
  }

  /** The first test is wide but cheap; it spares reading most contents as JSON. */
  private static void equal(Conditions asked, String path, String value) {
    String name = path.substring(path.lastIndexOf('.') + 1);
    String key = JSON.writeValueAsString(name) + ":";
    String jsonPath =
        Arrays.stream(path.split("\\.", -1))
            .map(JSON::writeValueAsString)
            .collect(Collectors.joining(".", "$.", ""));
    asked.and(
        "(strpos(e.content, ?) > 0 or strpos(e.content, ?) > 0)"
            + " and exists (select 1 from jsonb_path_query(e.content::jsonb, ?::jsonpath) v(found)"
            + " where v.found #>> '{}' = ?)",
        key + JSON.writeValueAsString(value),
        key + value,
        jsonPath,
        value);
  }

  /** Only versions that stand at the vantage point: nothing recorded by then follows them. */
  private Conditions standing(Conditions asked) {
    long vintage = question.vintage().batch();
    return asked
        .and("b.number <= ?", vintage)
        .and(
            "not exists (select 1 from ledger.entry f join ledger.batch g using (submission)"
                + " where f.register = e.register and f.subject = e.subject"
                + " and f.version = e.version + 1 and g.number <= ?)",
            vintage);
  }

  private Conditions after(Conditions standing) {
    question
        .after()
        .map(Browsing::cursor)
        .ifPresent(last ->
            standing.and(
                "e.begins <= ? and (e.begins < ? or e.subject > ?)",
                last.getKey(),
                last.getKey(),
                last.getValue()));
    return standing;
  }

  private static Map.Entry<LocalDate, String> cursor(String next) {
    int gap = Math.max(next.indexOf(' '), 0);
    try {
      return Map.entry(LocalDate.parse(next.substring(0, gap)), next.substring(gap + 1));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "\"" + next + "\" is no place to go on from; use the next that a page gave", e);
    }
  }

  private Page page(Conditions conditions, long about) throws SQLException {
    int limit = Math.clamp(question.limit(), 1, 1_000);
    try (PreparedStatement statement =
        conditions.prepare(
            connection,
            "select " + Entries.COLUMNS + Entries.FROM,
            " order by e.begins desc, e.subject limit " + (limit + 1))) {
      List<Entry> found = entries.list(statement);
      if (found.size() <= limit) {
        return new Page(found, Optional.empty(), about);
      }
      Entry last = found.get(limit - 1);
      String next = last.content().window().from() + " " + last.subject();
      return new Page(found.subList(0, limit), Optional.of(next), about);
    }
  }

  private long count(Conditions asked, Conditions standing) throws SQLException {
    try (PreparedStatement statement =
            standing.prepare(
                connection,
                "select count(*) from (select 1" + Entries.FROM,
                " limit " + (MOST_COUNTED + 1) + ") c");
        ResultSet row = statement.executeQuery()) {
      row.next();
      long exact = row.getLong(1);
      return exact <= MOST_COUNTED ? exact : Math.max(exact, estimate(asked));
    }
  }

  /** Every thing has one first version, and of those the database keeps good statistics. */
  private long estimate(Conditions asked) throws SQLException {
    try (PreparedStatement statement =
            asked
                .copy()
                .and("e.version = 1")
                .prepare(connection, "explain (format json) select 1 from ledger.entry e ", "");
        ResultSet row = statement.executeQuery()) {
      row.next();
      return JSON.readTree(row.getString(1)).path(0).path("Plan").path("Plan Rows").asLong(0);
    }
  }
}
