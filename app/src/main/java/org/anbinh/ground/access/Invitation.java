package org.anbinh.ground.access;

import java.time.Instant;
import java.util.UUID;

/**
 * A link with which a password is chosen, once.
 *
 * @param by the sign-in name of who made it
 */
public record Invitation(UUID account, String by, Instant ends, boolean used) {
  public boolean isOpen(Instant now) {
    return !used && now.isBefore(ends);
  }
}
