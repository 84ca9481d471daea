package org.anbinh.ground.access;

import java.util.Optional;
import java.util.UUID;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Span;

/**
 * A role held by an account, for the subtree of a unit, during a span of days.
 *
 * @param agency code of the list {@code agency}; empty for all of them
 * @param by the sign-in name of who granted it
 * @param follows the grant it goes on from, when its unit went on in another
 */
public record Grant(
    UUID id,
    UUID account,
    Role role,
    UnitId unit,
    Optional<String> agency,
    Span effective,
    String reason,
    String by,
    Optional<UUID> follows) {}
