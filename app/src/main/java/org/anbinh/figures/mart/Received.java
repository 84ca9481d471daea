package org.anbinh.figures.mart;

import java.time.LocalDate;
import org.anbinh.ground.territory.UnitId;

/**
 * Filings received.
 *
 * @param begins first day of their period
 * @param nil those among them that say that there is nothing to report
 */
public record Received(UnitId target, LocalDate begins, long filings, long nil) {}
