package org.anbinh.ledger.entries.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Bytes of rows in PostgreSQL's binary copy format: each field its length and its value, numbers
 * big-endian, text UTF-8, days counted from 1 January 2000.
 */
final class TupleWriter {
  static final long EPOCH_DAY_2000 = LocalDate.of(2000, 1, 1).toEpochDay();

  private byte[] bytes = new byte[1 << 14];
  private int length;

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  void clear() {
    length = 0;
  }

  TupleWriter count(int fields) {
    require(2);
    bytes[length++] = (byte) (fields >> 8);
    bytes[length++] = (byte) fields;
    return this;
  }

  TupleWriter number(int value) {
    return word(4).word(value);
  }

  TupleWriter number(long value) {
    return word(8).word((int) (value >> 32)).word((int) value);
  }

  TupleWriter day(LocalDate day) {
    return number((int) (day.toEpochDay() - EPOCH_DAY_2000));
  }

  TupleWriter text(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    return word(encoded.length).raw(encoded, 0, encoded.length);
  }

  /** The length of a field whose value follows; negative when it has none. */
  TupleWriter length(int value) {
    return word(value);
  }

  TupleWriter raw(byte[] source, int from, int count) {
    require(count);
    System.arraycopy(source, from, bytes, length, count);
    length += count;
    return this;
  }

  private TupleWriter word(int value) {
    require(4);
    ByteBuffer.wrap(bytes, length, 4).putInt(value);
    length += 4;
    return this;
  }

  private void require(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
