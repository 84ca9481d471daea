package org.anbinh.ground.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody is to be let in again: one administrator asks, another one confirms.
 *
 * @param confirmedBy the second person; empty while it waits
 * @param passwordOnly whether only a new password is chosen; else second factors are forgotten, too
 */
public record Recovery(
    UUID id,
    UUID account,
    String askedBy,
    String reason,
    Instant asked,
    Optional<String> confirmedBy,
    boolean passwordOnly) {}
