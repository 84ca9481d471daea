package org.anbinh.ground.passkeys;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.anbinh.ground.access.Account;
import org.anbinh.ground.access.Accounts;
import org.anbinh.ground.access.Origin;
import org.anbinh.ground.access.Proof;
import org.anbinh.ground.access.Secret;
import org.anbinh.ground.access.SignIn;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.audit.Event;
import org.anbinh.ground.audit.Event.Kind;
import org.anbinh.ground.audit.Event.Words;

/**
 * Signs people in with a passkey. Nobody types a name, and every refusal reads the same, so that
 * nobody learns here who has an account.
 */
public final class PasskeySignIn {
  private final Passkeys passkeys;
  private final Ceremony ceremony;
  private final Accounts accounts;
  private final SignIn signIn;
  private final Audit audit;
  private final Clock clock;
  private final Questions questions;

  public PasskeySignIn(
      Passkeys passkeys,
      Ceremony ceremony,
      Accounts accounts,
      SignIn signIn,
      Audit audit,
      Clock clock) {
    this.passkeys = passkeys;
    this.ceremony = ceremony;
    this.accounts = accounts;
    this.signIn = signIn;
    this.audit = audit;
    this.clock = clock;
    this.questions = new Questions(passkeys, clock);
  }

  /** What is kept of an account that a passkey was made for: nothing but its random id. */
  static byte[] handle(UUID account) {
    return ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(account.getMostSignificantBits())
        .putLong(account.getLeastSignificantBits())
        .array();
  }

  /** Asks a browser to show a passkey, whosever it is. */
  public Asked ask(RelyingParty party) {
    return questions.ask(party, Optional.empty());
  }

  /**
   * Signs in whose passkey was shown; empty when nothing was proved.
   *
   * @param browser what was given to it with the question
   */
  public Optional<SignIn.Answer.In> enter(
      Secret browser, RelyingParty party, Ceremony.Shown shown, Origin origin) {
    String named = "";
    try {
      byte[] challenge = questions.take(browser, Optional.empty());
      Passkeys.Held held =
          passkeys
              .find(shown.credential())
              .orElseThrow(() -> new UntrustedPasskeyException(Fault.UNKNOWN));
      Account account = owner(held);
      named = account.name();
      if (!MessageDigest.isEqual(handle(account.id()), shown.user())) {
        throw new UntrustedPasskeyException(Fault.OWNER);
      }
      Credential seen = ceremony.shown(party, challenge, held.credential(), shown);
      if (!passkeys.use(held.passkey().id(), seen, clock.instant())) {
        throw new UntrustedPasskeyException(Fault.COUNTER);
      }
      return Optional.of(signIn.begin(account, new Proof.Passkey(), origin));
    } catch (UntrustedPasskeyException e) {
      refused(named, e.fault(), origin);
      return Optional.empty();
    }
  }

  private Account owner(Passkeys.Held held) throws UntrustedPasskeyException {
    return accounts
        .find(held.passkey().account())
        .filter(each -> each.state() == Account.State.ACTIVE && !each.demonstration())
        .orElseThrow(() -> new UntrustedPasskeyException(Fault.UNKNOWN));
  }

  /** A counter that went back is no mistake: somebody has a copy of a key. */
  private void refused(String account, Fault fault, Origin origin) {
    Kind kind = fault == Fault.COUNTER ? Kind.ATTACK_NOTICED : Kind.SIGN_IN_REFUSED;
    audit.record(
        Event.of(kind, origin.source(""), "", account, Words.of("passkeys.audit." + fault.word())));
  }
}
