package org.anbinh.ground.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody is to be let in again: one administrator asks, another one confirms.
 *
 * @param confirmedBy the second person; empty while it waits
 */
public record Recovery(
    UUID id,
    UUID account,
    String askedBy,
    String reason,
    Instant asked,
    Optional<String> confirmedBy) {}
