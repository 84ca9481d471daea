package org.anbinh.ground.catalogue;

/** How readings of a measure may be put together. */
public enum MeasureKind {
  /** Adds over time and units. */
  FLOW,
  /** A level at a moment: the latest within the window, added over units. */
  STOCK,
  /** Persons: never added over units or periods without saying that it is an upper bound. */
  DISTINCT
}
