package org.anbinh.figures.mart;

import org.anbinh.ground.time.Vintage;
import org.anbinh.ground.time.Window;

/**
 * Which filings of a form are meant.
 *
 * @param overlapping whether those count that only overlap the window
 */
public record Filings(FormGrid grid, Window window, boolean overlapping, Vintage vintage) {}
