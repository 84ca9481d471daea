package org.anbinh.figures.mart;

import org.anbinh.ground.territory.UnitId;

/**
 * Filings received.
 *
 * @param step in which their period begins, counted from 0; 0 where it began before the first
 * @param nil those among them that say that there is nothing to report
 * @param approved those among them that were approved on their ladder as they stand
 */
public record Received(UnitId target, int step, long filings, long nil, long approved) {}
