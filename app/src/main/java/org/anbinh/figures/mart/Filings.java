package org.anbinh.figures.mart;

import java.time.LocalDate;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ground.time.Window;

/**
 * Which filings of a form are meant.
 *
 * @param overlapping whether those count that only overlap the window
 * @param before only periods that begin before that day
 */
public record Filings(
    FormGrid grid, Window window, boolean overlapping, LocalDate before, Vantage vantage) {
  public Vintage vintage() {
    return vantage.vintage();
  }
}
