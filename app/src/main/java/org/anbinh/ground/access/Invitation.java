package org.anbinh.ground.access;

import java.time.Instant;
import java.util.UUID;

/**
 * A link with which a password is chosen, once.
 *
 * @param by the sign-in name of who made it
 * @param passwordOnly whether what the account asks for beside its password stays
 */
public record Invitation(
    UUID account, String by, Instant ends, boolean used, boolean passwordOnly) {
  /** A link for somebody who has nothing yet, or has lost everything. */
  public Invitation(UUID account, String by, Instant ends, boolean used) {
    this(account, by, ends, used, false);
  }

  public boolean isOpen(Instant now) {
    return !used && now.isBefore(ends);
  }
}
