package org.anbinh.ledger.entries.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Reads one row of PostgreSQL's binary copy format, field by field. */
final class TupleReader {
  private final ByteBuffer row;

  TupleReader(byte[] row, int from) {
    this.row = ByteBuffer.wrap(row, from, row.length - from);
  }

  /** Number of fields; stands before the first. */
  int count() {
    return row.getShort();
  }

  int number() {
    row.getInt();
    return row.getInt();
  }

  long longNumber() {
    row.getInt();
    return row.getLong();
  }

  LocalDate day() {
    return LocalDate.ofEpochDay(TupleWriter.EPOCH_DAY_2000 + number());
  }

  String text() {
    int length = row.getInt();
    String text =
        new String(row.array(), row.arrayOffset() + row.position(), length, StandardCharsets.UTF_8);
    row.position(row.position() + length);
    return text;
  }

  /** Where the next field begins. */
  int position() {
    return row.position();
  }
}
