package org.anbinh.intake.capture.imports;

/**
 * In which row of a file each subject stands. Keeps 128 bits of each subject instead of its text:
 * 40 bytes a row, so that a million rows fit.
 */
final class SubjectRows {
  private long[] firsts = new long[1 << 12];
  private long[] seconds = new long[1 << 12];
  private long[] rows = new long[1 << 12];
  private int size;

  /** The row in which a subject stood before; 0 when this row is its first. */
  long put(String subject, long row) {
    if (size * 2 >= rows.length) {
      grow();
    }
    long first = hash(subject, 0xcbf29ce484222325L, 0x100000001b3L);
    long second = hash(subject, 0x9e3779b97f4a7c15L, 0xff51afd7ed558ccdL);
    int slot = slot(first, second);
    if (rows[slot] != 0) {
      return rows[slot];
    }
    firsts[slot] = first;
    seconds[slot] = second;
    rows[slot] = row;
    size++;
    return 0;
  }

  /** The row of a subject; 0 when it is in none. */
  long rowOf(String subject) {
    long first = hash(subject, 0xcbf29ce484222325L, 0x100000001b3L);
    return rows[slot(first, hash(subject, 0x9e3779b97f4a7c15L, 0xff51afd7ed558ccdL))];
  }

  private int slot(long first, long second) {
    int mask = rows.length - 1;
    int slot = Long.hashCode(first ^ second >>> 7) & mask;
    while (rows[slot] != 0 && (firsts[slot] != first || seconds[slot] != second)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldFirsts = firsts;
    long[] oldSeconds = seconds;
    long[] oldRows = rows;
    firsts = new long[oldRows.length * 2];
    seconds = new long[oldRows.length * 2];
    rows = new long[oldRows.length * 2];
    for (int i = 0; i < oldRows.length; i++) {
      if (oldRows[i] != 0) {
        int slot = slot(oldFirsts[i], oldSeconds[i]);
        firsts[slot] = oldFirsts[i];
        seconds[slot] = oldSeconds[i];
        rows[slot] = oldRows[i];
      }
    }
  }

  private static long hash(String text, long seed, long factor) {
    long hash = seed;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * factor;
      hash ^= hash >>> 29;
    }
    return hash;
  }
}
