package org.anbinh.ledger.entries.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Conditions that all must hold, and the values bound to them. */
record Conditions(StringBuilder sql, List<Object> values) {
  Conditions() {
    this(new StringBuilder(), new ArrayList<>());
  }

  /** Adds a condition; a value that is a list is bound as an array of text. */
  Conditions and(String condition, Object... bound) {
    sql.append(sql.isEmpty() ? "where " : " and ").append(condition);
    values.addAll(Arrays.asList(bound));
    return this;
  }

  /** A question whose conditions, and nothing else, have places for values. */
  PreparedStatement prepare(Connection connection, String before, String after)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(before + sql + after);
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      if (value instanceof List<?> list) {
        statement.setArray(i + 1, connection.createArrayOf("text", list.toArray()));
      } else {
        statement.setObject(i + 1, value);
      }
    }
    return statement;
  }
}
