package org.anbinh.ledger.entries;

import java.time.Instant;

/**
 * What was recorded at one stroke.
 *
 * @param number counted from 1 without gaps; when a batch can be seen, so can all lower ones
 * @param previous hash of the batch before, as 64 hexadecimal digits; zeros for the first
 * @param hash SHA-256 over number, submission, author, time, previous hash and all its entries
 */
public record Batch(
    long number,
    SubmissionId submission,
    String author,
    Instant recordedAt,
    long entries,
    String previous,
    String hash) {}
