package org.anbinh.figures.mart;

import org.anbinh.ground.time.Window;

/**
 * Entries of one month.
 *
 * @param days from the first day to the last on which one lies
 */
public record Busy(Window days, long entries) {}
