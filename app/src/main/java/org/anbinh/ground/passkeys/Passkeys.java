package org.anbinh.ground.passkeys;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbinh.ground.access.Secret;

/** What is kept of passkeys, and of browsers that were asked for one. */
public interface Passkeys {
  /** A passkey and its key. */
  record Held(Passkey passkey, Credential credential) {}

  /**
   * A question that a browser was asked.
   *
   * @param account whose passkey is to be made; empty for signing in
   */
  record Question(byte[] challenge, Optional<UUID> account) {}

  /** Those of an account, the oldest first. */
  List<Held> of(UUID account);

  Optional<Held> find(byte[] credential);

  /** Adds one; false when that key is known already, to whomever it belongs. */
  boolean add(Held held);

  /** Notes that it was used; false when its counter has meanwhile come further than this. */
  boolean use(UUID passkey, Credential seen, Instant now);

  /** Removes one of an account; false when the account has no such passkey. */
  boolean remove(UUID account, UUID passkey);

  /** Removes all of an account. */
  void forget(UUID account);

  /**
   * Remembers what was asked.
   *
   * @param browser what this browser alone presents with its answer
   */
  void ask(Secret browser, Question question, Instant ends);

  /** Takes a question out, once. */
  Optional<Question> take(Secret browser, Instant now);
}
