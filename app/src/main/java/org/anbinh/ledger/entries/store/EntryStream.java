package org.anbinh.ledger.entries.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.anbinh.ledger.entries.RawEntry;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Entries of many batches in the order of recording, copied out of the database in binary form.
 * Batches are asked for in groups: a large one alone, in the order of its key, small ones together.
 */
final class EntryStream {
  private static final int BATCHES_AT_ONCE = 1_000;
  private static final long ENTRIES_AT_ONCE = 5_000;
  private static final String FIELDS =
      "e.ordinal, e.register, e.subject, e.version, e.unit, e.begins, e.ends, e.content,"
          + " e.content_version, e.reason";

  private EntryStream() {}

  /** Visits all batches after one and up to another, each followed by its entries. */
  static void visit(Connection connection, long after, long upTo, Visitor visitor)
      throws SQLException {
    long position = after;
    while (true) {
      List<Batches.Stored> batches = Batches.between(connection, position, upTo, BATCHES_AT_ONCE);
      if (batches.isEmpty()) {
        return;
      }
      for (List<Batches.Stored> group : groups(batches)) {
        visitGroup(connection, group, visitor);
      }
      position = batches.getLast().batch().number();
    }
  }

  private static List<List<Batches.Stored>> groups(List<Batches.Stored> batches) {
    var groups = new ArrayList<List<Batches.Stored>>();
    var group = new ArrayList<Batches.Stored>();
    long entries = 0;
    for (Batches.Stored batch : batches) {
      if (!group.isEmpty() && entries + batch.batch().entries() > ENTRIES_AT_ONCE) {
        groups.add(List.copyOf(group));
        group.clear();
        entries = 0;
      }
      group.add(batch);
      entries += batch.batch().entries();
    }
    groups.add(List.copyOf(group));
    return groups;
  }

  private static void visitGroup(Connection connection, List<Batches.Stored> group, Visitor visitor)
      throws SQLException {
    CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(question(group));
    int at = 0;
    visitor.batch(group.getFirst());
    try {
      for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
        var tuple = new TupleReader(row, row[0] == 'P' ? CopyFile.HEADER.length : 0);
        if (tuple.count() < 0) {
          continue;
        }
        int place = tuple.number();
        while (at < place) {
          visitor.batch(group.get(++at));
        }
        visitor.entry(group.get(at), row, tuple.position());
      }
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
    while (at < group.size() - 1) {
      visitor.batch(group.get(++at));
    }
  }

  private static String question(List<Batches.Stored> group) {
    if (group.size() == 1) {
      return "copy (select 0, "
          + FIELDS
          + " from ledger.entry e where e.submission = "
          + group.getFirst().key()
          + " order by e.ordinal) to stdout (format binary)";
    }
    String keys =
        group.stream().map(batch -> Long.toString(batch.key())).collect(Collectors.joining(","));
    return "copy (select (g.place - 1)::integer, "
        + FIELDS
        + " from unnest(array["
        + keys
        + "]::bigint[]) with ordinality g(submission, place)"
        + " join ledger.entry e on e.submission = g.submission"
        + " order by g.place, e.ordinal) to stdout (format binary)";
  }

  /** Reads a visited entry. */
  static RawEntry raw(long batch, byte[] row, int from) {
    var tuple = new TupleReader(row, from);
    return new RawEntry(
        batch,
        tuple.number(),
        tuple.text(),
        tuple.text(),
        tuple.number(),
        tuple.text(),
        tuple.day(),
        tuple.day(),
        tuple.text(),
        tuple.number(),
        tuple.text());
  }

  /** Told of batches and entries in the order of recording. */
  interface Visitor {
    /** A batch begins; the entries that follow are its. */
    void batch(Batches.Stored batch);

    /** An entry: the hashed bytes stand in the row from there to its end. */
    void entry(Batches.Stored batch, byte[] row, int from);
  }
}
