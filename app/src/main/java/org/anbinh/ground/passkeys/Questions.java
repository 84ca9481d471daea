package org.anbinh.ground.passkeys;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.anbinh.ground.access.Secret;

/** What browsers are asked to have signed: random, for one browser, once, and for five minutes. */
final class Questions {
  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Passkeys passkeys;
  private final Clock clock;

  Questions(Passkeys passkeys, Clock clock) {
    this.passkeys = passkeys;
    this.clock = clock;
  }

  /** Asks a browser. */
  Asked ask(RelyingParty party, Optional<UUID> account) {
    byte[] challenge = new byte[BYTES];
    RANDOM.nextBytes(challenge);
    Secret browser = Secret.fresh();
    passkeys.ask(browser, new Passkeys.Question(challenge, account), clock.instant().plus(KEPT));
    return new Asked(party, challenge, browser);
  }

  /** What a browser was asked; once. */
  byte[] take(Secret browser, Optional<UUID> account) throws UntrustedPasskeyException {
    return Optional.of(browser)
        .filter(Secret::isPlausible)
        .flatMap(each -> passkeys.take(each, clock.instant()))
        .filter(each -> each.account().equals(account))
        .map(Passkeys.Question::challenge)
        .orElseThrow(() -> new UntrustedPasskeyException(Fault.UNASKED));
  }
}
