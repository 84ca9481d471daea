package org.anbinh.intake.reading;

/**
 * What a dash, or a bare "không", says in a cell of figures: in statistical tables mostly that
 * nothing occurred, in reports often that nobody knows.
 */
public enum DashStyle {
  /** Not said: it is asked for. */
  ASK,
  /** Nothing occurred: 0. */
  ZERO,
  /** Nobody reported it: a gap. */
  NOT_REPORTED
}
