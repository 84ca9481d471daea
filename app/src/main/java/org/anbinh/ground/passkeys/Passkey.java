package org.anbinh.ground.passkeys;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A passkey as its owner knows it.
 *
 * @param name as its owner calls it
 * @param used when somebody last signed in with it; empty for never
 */
public record Passkey(UUID id, UUID account, String name, Instant made, Optional<Instant> used) {
  static final int LONGEST_NAME = 100;
}
