package org.anbinh.ledger.entries.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.anbinh.ledger.declaration.RegisterDescriptor;
import org.anbinh.ledger.declaration.Retracted;
import org.anbinh.ledger.entries.Browse;
import org.anbinh.ledger.entries.Entry;
import org.anbinh.ledger.entries.Page;

/**
 * One page of things, by key and not by offset. What matches is counted first, up to a bound, and
 * the count decides the way: few things are found by the index over contents and sorted, many are
 * met soon enough on a walk along the order asked for. The planner is told which, for it cannot
 * know: reading a register from the table's beginning would pass all others.
 */
final class Browsing {
  private static final String MARK = Retracted.mark();
  private static final String SOME = "select count(*) from (select 1" + Entries.FROM;

  private final Connection connection;
  private final Entries entries;
  private final Browse question;
  private final Facets facets;
  private final RegisterDescriptor<?> register;
  private final OrderIndexes orders;
  private final boolean retracted;

  Browsing(
      Connection connection,
      Entries entries,
      OrderIndexes orders,
      RegisterDescriptor<?> register,
      Browse question) {
    this.connection = connection;
    this.entries = entries;
    this.question = question;
    this.register = register;
    this.orders = orders;
    Map<String, String> equals = new HashMap<>(question.equals());
    this.retracted = "yes".equals(equals.remove(Retracted.MEMBER));
    this.facets = new Facets(register, equals);
    Browse.Sort sort = question.sort();
    if (sort.by() == Browse.By.FIELD && facets.field(sort.path()).isEmpty()) {
      throw new IllegalArgumentException(
          "\"%s\" is no field of %s to sort by".formatted(sort.path(), register.name()));
    }
  }

  static Page page(
      Connection connection,
      Entries entries,
      OrderIndexes orders,
      RegisterDescriptor<?> register,
      Browse question)
      throws SQLException {
    boolean before = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try {
      plan(connection, "enable_seqscan = off");
      return new Browsing(connection, entries, orders, register, question).page();
    } finally {
      connection.rollback();
      connection.setAutoCommit(before);
    }
  }

  /** Tells the planner something for the rest of the transaction. */
  private static void plan(Connection connection, String setting) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set local max_parallel_workers_per_gather = 0; set local " + setting);
    }
  }

  /** One page, within the transaction that has begun. */
  Page page() throws SQLException {
    Conditions asked = asked();
    narrow(asked);
    Conditions standing = standing(asked);
    long about = count(standing);
    Browse.Sort sort = question.sort();
    if (about <= Page.MOST_COUNTED) {
      return counted(standing, sort, about);
    }
    if (sort.by() != Browse.By.FIELD) {
      return walk(_ -> {}, sort, about);
    }
    if (!sort.values().isEmpty()) {
      return new Runs(connection, entries, orders, register, question).page(about);
    }
    return orders.isReady(connection, question.register(), sort.path())
        ? walk(_ -> {}, sort, about)
        : walk(_ -> {}, Browse.Sort.NEWEST, about);
  }

  /**
   * By the index over contents; but within a scope by reading what its units have, for row security
   * keeps that index from whoever it bounds.
   */
  private void narrow(Conditions asked) {
    if (Bounds.units(register).isPresent()) {
      facets.byWalk(asked);
    } else {
      facets.byIndex(asked);
    }
  }

  /**
   * Few things, all found and then sorted ({@code offset 0} keeps the two apart). Row security
   * hides the statistics of contents from the planner, which would take them for many and walk
   * along the order instead.
   */
  private Page counted(Conditions standing, Browse.Sort sort, long about) throws SQLException {
    Ordering ordering = Ordering.of(sort);
    return page(
        standing,
        sort,
        new Asked("select * from (", " offset 0) found" + ordering.orderOfFound()),
        about);
  }

  /** Those in which a field has no value, newest first. */
  Page without(String path) throws SQLException {
    return walk(
        conditions -> Facets.without(path, conditions), Browse.Sort.NEWEST, Page.MOST_COUNTED + 1);
  }

  private Page walk(Consumer<Conditions> more, Browse.Sort sort, long about) throws SQLException {
    Conditions walk = asked();
    facets.byWalk(walk);
    more.accept(walk);
    plan(connection, "enable_sort = off; set local enable_bitmapscan = off");
    Page page = page(standing(walk), sort, new Asked("", Ordering.of(sort).orderBy()), about);
    plan(connection, "enable_sort = on; set local enable_bitmapscan = on");
    return page;
  }

  /** What was asked for, of whatever version, but for what stands in contents. */
  private Conditions asked() {
    Conditions asked = new Conditions().and("e.register = ?", question.register());
    Bounds.add(asked, register);
    if (!question.units().isEmpty()) {
      asked.and("e.unit = any(?)", question.units().stream().map(Object::toString).toList());
    }
    question
        .within()
        .ifPresent(
            window -> asked.and("e.begins < ? and e.ends > ?", window.until(), window.from()));
    question
        .text()
        .ifPresent(text -> asked.and("lower(e.subject) like lower(?)", containing(text)));
    return asked;
  }

  static String containing(String text) {
    return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }

  /** Only versions that stand at the vantage point: nothing recorded by then follows them. */
  private Conditions standing(Conditions asked) {
    long vintage = question.vintage().batch();
    Conditions known =
        asked
            .and(retracted ? "starts_with(e.content, ?)" : "not starts_with(e.content, ?)", MARK)
            .and("b.number <= ?", vintage);
    if (Bounds.limited()) {
      return known.and(Bounds.NOT_FOLLOWED, vintage);
    }
    return known.and(
        "not exists (select 1 from ledger.entry f join ledger.batch g using (submission)"
            + " where f.register = e.register and f.subject = e.subject"
            + " and f.version = e.version + 1 and g.number <= ?)",
        vintage);
  }

  /** What stands before and behind the question for rows. */
  private record Asked(String before, String behind) {}

  private Page page(Conditions conditions, Browse.Sort sort, Asked asked, long about)
      throws SQLException {
    Ordering ordering = Ordering.of(sort);
    question.after().ifPresent(place -> ordering.behind(place, conditions));
    int limit = Math.clamp(question.limit(), 1, 1_000);
    var found = new ArrayList<Entry>();
    String next = "";
    try (PreparedStatement statement =
            conditions.prepare(
                connection,
                asked.before() + "select " + Entries.COLUMNS + ordering.columns() + Entries.FROM,
                asked.behind() + "limit " + (limit + 1));
        ResultSet row = statement.executeQuery()) {
      while (row.next() && found.size() < limit) {
        found.add(entries.entry(row));
        next = found.size() == limit ? ordering.place(keys(row, ordering)) : next;
      }
      boolean more = found.size() == limit && !row.isAfterLast();
      return new Page(found, Optional.of(next).filter(_ -> more), about, sort);
    } catch (SQLException e) {
      throw refused(e);
    }
  }

  /** A place whose parts are no values of their columns was written by nobody here. */
  private SQLException refused(SQLException e) {
    if (question.after().isPresent() && String.valueOf(e.getSQLState()).startsWith("22")) {
      throw Ordering.noPlace(question.after().get(), e);
    }
    return e;
  }

  private static List<String> keys(ResultSet row, Ordering ordering) throws SQLException {
    var keys = new ArrayList<String>();
    for (int i = 1; i <= ordering.keys().size(); i++) {
      keys.add(row.getString(Entries.COLUMN_COUNT + i));
    }
    return keys;
  }

  private long count(Conditions standing) throws SQLException {
    var estimate = new Estimate(register, question, facets);
    long about = retracted ? 0 : estimate.ask(connection);
    if (estimate.tellsMany(about, Page.MOST_COUNTED)) {
      return about;
    }
    try (PreparedStatement statement =
            standing.prepare(connection, SOME, " limit " + (Page.MOST_COUNTED + 1) + ") c");
        ResultSet row = statement.executeQuery()) {
      row.next();
      long exact = row.getLong(1);
      return exact <= Page.MOST_COUNTED ? exact : Math.max(exact, about);
    }
  }
}
