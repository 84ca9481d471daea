package org.anbinh.ledger.entries.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tables of the database that a backup holds, each after those it refers to: all but the record
 * of migrations, and those whose comment calls them working state.
 */
final class KeptTables {
  static final String BATCH = "ledger.batch";
  static final String ENTRY = "ledger.entry";

  private static final String TABLES =
      """
      select c.oid::bigint, n.nspname || '.' || c.relname,
        array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
          and not a.attisdropped and a.attgenerated = '' order by a.attnum),
        array(select f.confrelid::bigint from pg_constraint f
          where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid)
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
        and c.relname <> 'flyway_schema_history'
        and coalesce(obj_description(c.oid), '') not like 'working state%'
      order by n.nspname <> 'ledger', 2
      """;

  private KeptTables() {}

  /** One table of the database. */
  record Kept(String name, List<String> columns) {
    Kept {
      columns = List.copyOf(columns);
    }

    /**
     * Whether a restore takes its place: a system that starts has accounts and an audit log before
     * anything is recorded.
     */
    boolean replaced() {
      return name.startsWith("access.") || name.startsWith("audit.");
    }

    String copyOut() {
      return "copy " + target() + " to stdout (format binary)";
    }

    String copyIn() {
      return "copy " + target() + " from stdin (format binary)";
    }

    private String target() {
      return name + " (" + String.join(", ", columns) + ")";
    }
  }

  static List<Kept> list(Connection connection) throws SQLException {
    Map<Long, Kept> tables = new LinkedHashMap<>();
    Map<Long, List<Long>> references = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(TABLES)) {
      while (row.next()) {
        tables.put(
            row.getLong(1),
            new Kept(row.getString(2), List.of((String[]) row.getArray(3).getArray())));
        references.put(row.getLong(1), List.of((Long[]) row.getArray(4).getArray()));
      }
    }
    Set<Long> ordered = new LinkedHashSet<>();
    tables.keySet().forEach(table -> order(table, references, ordered, new ArrayList<>()));
    return ordered.stream().filter(tables::containsKey).map(tables::get).toList();
  }

  private static void order(
      Long table, Map<Long, List<Long>> references, Set<Long> ordered, List<Long> path) {
    if (ordered.contains(table) || path.contains(table)) {
      return;
    }
    path.add(table);
    references
        .getOrDefault(table, List.of())
        .forEach(other -> order(other, references, ordered, path));
    ordered.add(table);
  }
}
