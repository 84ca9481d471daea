package org.anbinh.ledger.entries.store;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anbinh.ground.time.Window;
import org.anbinh.ledger.declaration.RegisterDescriptor;
import org.anbinh.ledger.entries.Browse;

/**
 * About how many things match, as the database's statistics have it; every thing has one first
 * version, and of those it keeps good ones.
 */
record Estimate(RegisterDescriptor<?> register, Browse question, Facets facets) {
  /** So many times what is counted exactly, an estimate is certain enough to count no more. */
  private static final int CERTAIN = 20;

  /**
   * Whether an estimate says by itself that more match than are counted: one value is asked for and
   * nothing else, so that no two conditions can exclude one another unseen.
   */
  boolean tellsMany(long about, int counted) {
    return facets.equals().size() == 1
        && facets.indexedContents().size() == 1
        && question.units().isEmpty()
        && question.within().isEmpty()
        && question.text().isEmpty()
        && about > (long) CERTAIN * counted;
  }

  long ask(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select ledger.estimate(?, ?::text[], ?, ?, ?, ?::jsonb[])")) {
      statement.setString(1, question.register());
      Optional<List<String>> units = units();
      statement.setArray(
          2, units.isPresent() ? connection.createArrayOf("text", units.get().toArray()) : null);
      Optional<Window> within = question.within();
      statement.setDate(3, within.map(window -> Date.valueOf(window.until())).orElse(null));
      statement.setDate(4, within.map(window -> Date.valueOf(window.from())).orElse(null));
      statement.setString(5, question.text().map(Browsing::containing).orElse(null));
      statement.setArray(6, connection.createArrayOf("text", facets.indexedContents().toArray()));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /** The units asked for, as far as the scope reaches; empty for all. */
  private Optional<List<String>> units() {
    List<String> asked = question.units().stream().map(Object::toString).toList();
    return Bounds.units(register)
        .map(reach -> {
          var both = new ArrayList<>(reach);
          if (!asked.isEmpty()) {
            both.retainAll(asked);
          }
          return List.copyOf(both);
        })
        .or(() -> Optional.of(asked).filter(units -> !units.isEmpty()));
  }
}
