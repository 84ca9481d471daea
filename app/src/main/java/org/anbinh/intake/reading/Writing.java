package org.anbinh.intake.reading;

/** How the writer of a file writes, where a text alone cannot tell. */
public record Writing(NumberStyle numbers, DashStyle dashes) {
  /** Nothing was said about it. */
  public static final Writing ASK = new Writing(NumberStyle.ASK, DashStyle.ASK);
}
