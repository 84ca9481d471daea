package org.anbinh.ground.access.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.anbinh.ground.access.Grant;

/**
 * A grant in an answer.
 *
 * @param until the first day on which it no longer holds; absent for no end
 * @param by the sign-in name of who granted it
 */
record GrantAnswer(
    UUID id,
    String role,
    String unit,
    Optional<String> agency,
    LocalDate from,
    Optional<LocalDate> until,
    String reason,
    String by) {
  static GrantAnswer of(Grant grant) {
    return new GrantAnswer(
        grant.id(),
        grant.role().code(),
        grant.unit().toString(),
        grant.agency(),
        grant.effective().from().orElseThrow(),
        grant.effective().until(),
        grant.reason(),
        grant.by());
  }
}
