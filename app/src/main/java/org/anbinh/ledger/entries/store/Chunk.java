package org.anbinh.ledger.entries.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.anbinh.ground.time.Window;
import org.anbinh.ledger.declaration.Content;
import org.anbinh.ledger.declaration.RegisterDescriptor;
import org.anbinh.ledger.declaration.Registers;
import org.anbinh.ledger.entries.Draft;

/** Drafts on their way into the database, kept until it has them. */
final class Chunk {
  private static final int MOST_DRAFTS = 2_000;
  private static final int MOST_BYTES = 8_000_000;

  /** Fields of an entry that are hashed: all but the key of the recording. */
  static final int HASHED_FIELDS = 10;

  private final Registers registers;
  private final List<Draft> drafts = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>();
  private final TupleWriter tuples = new TupleWriter();
  private boolean follows;
  private int ordinal;

  Chunk(Registers registers) {
    this.registers = registers;
  }

  void add(Draft draft) {
    Content content = draft.content();
    RegisterDescriptor<?> register = registers.of(content);
    Window window = content.window();
    ordinal++;
    tuples
        .number(ordinal)
        .text(register.name())
        .text(register.subject(content))
        .number(draft.follows() + 1)
        .text(content.unit().toString())
        .day(window.from())
        .day(window.until())
        .text(register.json(content))
        .number(register.version())
        .text(draft.reason());
    drafts.add(draft);
    ends.add(tuples.length());
    follows |= draft.follows() > 0;
  }

  boolean full() {
    return drafts.size() >= MOST_DRAFTS || tuples.length() >= MOST_BYTES;
  }

  boolean isEmpty() {
    return drafts.isEmpty();
  }

  List<Draft> drafts() {
    return List.copyOf(drafts);
  }

  /** Whether any draft since the beginning of the recording corrects something. */
  boolean follows() {
    return follows;
  }

  /** Number of the last draft, counted from the beginning of the recording. */
  int ordinal() {
    return ordinal;
  }

  /** The hashed bytes of all drafts, one after the other. */
  TupleWriter tuples() {
    return tuples;
  }

  /** Appends the rows of the table {@code entry}. */
  void writeRows(long submission, TupleWriter rows) {
    int from = 0;
    for (int end : ends) {
      rows.count(HASHED_FIELDS + 1).number(submission).raw(tuples.bytes(), from, end - from);
      from = end;
    }
  }

  /**
   * Adds the rows of the table {@code entry} to a statement, from the very bytes that are hashed.
   */
  void addRows(long submission, PreparedStatement statement) throws SQLException {
    ByteBuffer row = ByteBuffer.wrap(tuples.bytes(), 0, tuples.length());
    for (int n = 0; n < drafts.size(); n++) {
      statement.setLong(1, submission);
      statement.setInt(2, number(row));
      statement.setString(3, text(row));
      statement.setString(4, text(row));
      statement.setInt(5, number(row));
      statement.setString(6, text(row));
      statement.setObject(7, day(row));
      statement.setObject(8, day(row));
      statement.setString(9, text(row));
      statement.setInt(10, number(row));
      statement.setString(11, text(row));
      statement.addBatch();
    }
  }

  private static int number(ByteBuffer row) {
    row.getInt();
    return row.getInt();
  }

  private static LocalDate day(ByteBuffer row) {
    return LocalDate.ofEpochDay(number(row) + TupleWriter.EPOCH_DAY_2000);
  }

  private static String text(ByteBuffer row) {
    byte[] bytes = new byte[row.getInt()];
    row.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Makes room for the next drafts; their counting goes on. */
  void clear() {
    drafts.clear();
    ends.clear();
    tuples.clear();
  }
}
