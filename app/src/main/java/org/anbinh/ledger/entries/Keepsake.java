package org.anbinh.ledger.entries;

/**
 * A secret that is kept in a file outside the database and without which what is restored is not
 * whole. It goes into a backup sealed, or not at all.
 */
public interface Keepsake {
  /** The name of its file in the data directory. */
  String name();

  byte[] content();

  /** Puts a restored one in its place; it is used from the next start on. */
  void replace(byte[] content);
}
