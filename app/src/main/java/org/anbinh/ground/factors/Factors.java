package org.anbinh.ground.factors;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbinh.ground.access.Secret;

/** What is kept of second factors. */
public interface Factors {
  /**
   * A device that makes codes.
   *
   * @param confirmed whether it has shown a first code
   */
  record Factor(byte[] sealed, boolean confirmed) {}

  Optional<Factor> find(UUID account);

  /** The sealed secrets of all devices in use, by account. */
  Map<UUID, byte[]> confirmed();

  /** Keeps a secret that waits for its first code, in place of another that waits. */
  void offer(UUID account, byte[] sealed);

  /** Takes a secret into use with its first code; false when it is in use already. */
  boolean confirm(UUID account, long step);

  /** Uses up a half minute and all before it; false when that has happened already. */
  boolean use(UUID account, long step);

  /** Keeps recovery codes in place of those before. */
  void keepRecovery(UUID account, List<byte[]> hashes);

  /** Uses up a recovery code; false when it is none or was used. */
  boolean useRecovery(UUID account, byte[] hash);

  /** How many recovery codes can still be used. */
  int recoveryLeft(UUID account);

  /** Removes secret, recovery codes and sign-ins that have begun. */
  void remove(UUID account);

  /** Removes all that shows who somebody is, beside the password. */
  void forget(UUID account);

  void beginStep(Secret step, UUID account, Instant ends);

  /** Whose sign-in has begun, while it can be ended. */
  Optional<UUID> step(Secret step, Instant now);

  /** Ends a sign-in that had begun; false when another request has ended it. */
  boolean endStep(Secret step);
}
