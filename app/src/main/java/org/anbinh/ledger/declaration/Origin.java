package org.anbinh.ledger.declaration;

/**
 * What kind of statement a reading is. Different origins of one thing are reconciled, never added.
 */
public enum Origin {
  /** One record of one thing that happened. */
  RECORD,
  /** A figure a unit reported for a period. */
  REPORT,
  /** A figure somebody published; compared with ours, never added. */
  PUBLISHED,
  /** A step of the work on something else; it states nothing. */
  STEP
}
