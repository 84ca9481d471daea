package org.anbinh.ground.audit;

import java.time.Instant;

/**
 * A line of the log.
 *
 * @param number counted from 1 without gaps
 * @param previous hash of the line before, as 64 hexadecimal digits; zeros for the first
 * @param hash SHA-256 over all of the above
 */
public record Line(long number, Instant at, Event event, String previous, String hash) {}
