package org.anbinh.ground.audit.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.anbinh.ground.audit.Audit;

/** A search as conditions on the table of lines, and the values bound to them. */
final class Question {
  private final StringBuilder sql = new StringBuilder("where true");
  private final List<Object> values = new ArrayList<>();

  Question(Audit.Search search) {
    search.from().ifPresent(from -> and("noted_at >= ?", from.atOffset(ZoneOffset.UTC)));
    search.until().ifPresent(until -> and("noted_at < ?", until.atOffset(ZoneOffset.UTC)));
    equal("account", search.account());
    equal("kind", search.kind());
    equal("unit", search.unit());
    if (!search.text().isBlank()) {
      String text = search.text().strip().replace('\u0000', ' ');
      and(
          "strpos(lower(concat_ws(' ', subject, needed, address, request,"
              + " array_to_string(terms, ' '))), lower(?)) > 0",
          text);
    }
    if (search.before() > 0) {
      and("number < ?", search.before());
    }
  }

  PreparedStatement prepare(Connection connection, String end) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(Lines.SELECT + sql + " " + end);
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
    return statement;
  }

  private void equal(String column, String value) {
    if (!value.isBlank()) {
      and(column + " = ?", value.strip().replace('\u0000', ' '));
    }
  }

  private void and(String condition, Object value) {
    sql.append(" and ").append(condition);
    values.add(value);
  }
}
