package org.anbinh.ledger.entries.store;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Rows of one table in PostgreSQL's binary copy format, read from a file. */
final class CopyFile implements AutoCloseable {
  static final byte[] HEADER = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  static final byte[] TRAILER = {(byte) 0xff, (byte) 0xff};
  private static final int LONGEST_FIELD = 1 << 28;

  private final MessageDigest digest = Seal.digest();
  private final DataInputStream in;
  private final TupleWriter row = new TupleWriter();
  private long rows;

  CopyFile(InputStream source) throws IOException {
    in = new DataInputStream(new DigestInputStream(source, digest));
    if (!Arrays.equals(in.readNBytes(HEADER.length), HEADER)) {
      throw new IOException("it does not begin as rows of PostgreSQL do");
    }
  }

  /** The next row, its number of fields before it; null after the last. */
  byte @Nullable [] next() throws IOException {
    int fields = in.readShort();
    if (fields < 0) {
      if (in.read() >= 0) {
        throw new IOException("something stands after its last row");
      }
      return null;
    }
    row.clear();
    row.count(fields);
    for (int field = 0; field < fields; field++) {
      int length = in.readInt();
      if (length > LONGEST_FIELD) {
        throw new IOException("row " + (rows + 1) + " has a field too long to be one");
      }
      row.length(length);
      if (length > 0) {
        byte[] value = in.readNBytes(length);
        row.raw(value, 0, value.length);
      }
    }
    rows++;
    return Arrays.copyOf(row.bytes(), row.length());
  }

  long rows() {
    return rows;
  }

  /** Hash over everything read, from the header on. */
  String sha256() {
    return Seal.hex(digest);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
