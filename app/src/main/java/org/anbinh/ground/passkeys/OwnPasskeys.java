package org.anbinh.ground.passkeys;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbinh.ground.access.Account;
import org.anbinh.ground.access.Actor;
import org.anbinh.ground.access.Kept;
import org.anbinh.ground.access.Origin;
import org.anbinh.ground.access.Presence;
import org.anbinh.ground.access.Proof;
import org.anbinh.ground.access.Secret;
import org.anbinh.ground.access.SignIn;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.audit.Denial;
import org.anbinh.ground.audit.Event;
import org.anbinh.ground.audit.Event.Kind;
import org.anbinh.ground.audit.Event.Words;

/**
 * What somebody does with the passkeys of their own account. Whoever adds or removes one must have
 * shown in the last minutes who they are: a browser left open is no proof.
 */
public final class OwnPasskeys {
  /** How many an account can have. */
  static final int MOST = 10;

  private final Passkeys passkeys;
  private final Ceremony ceremony;
  private final Kept kept;
  private final SignIn signIn;
  private final Presence presence;
  private final Audit audit;
  private final Clock clock;

  public OwnPasskeys(
      Passkeys passkeys,
      Ceremony ceremony,
      Kept kept,
      SignIn signIn,
      Presence presence,
      Audit audit,
      Clock clock) {
    this.passkeys = passkeys;
    this.ceremony = ceremony;
    this.kept = kept;
    this.signIn = signIn;
    this.presence = presence;
    this.audit = audit;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Outcome {
    /**
     * It was done.
     *
     * @param in the one session that there is now
     */
    record Done(SignIn.Answer.In in) implements Outcome {}

    /** It was not done; {@code word} names why. */
    record Refused(String word) implements Outcome {}
  }

  /** A key that a browser has just made, and what its owner calls it. */
  public record Wanted(String name, Secret browser, RelyingParty party, Ceremony.Made made) {}

  /** Whether somebody can have passkeys: a demonstration is entered without any proof. */
  public boolean isFor(Actor actor) {
    return !actor.account().demonstration() && actor.proof().isOfBrowser();
  }

  /** Whether somebody has shown who they are in the last minutes. */
  public boolean isFresh(Presence.Present present) {
    return presence.isFresh(present);
  }

  public List<Passkey> list(Actor actor) {
    return held(actor).stream().map(Passkeys.Held::passkey).toList();
  }

  /** Names of keys that a device need not make again. */
  public List<byte[]> known(Actor actor) {
    return held(actor).stream().map(each -> each.credential().id()).toList();
  }

  private List<Passkeys.Held> held(Actor actor) {
    return passkeys.of(actor.account().id());
  }

  /** By what a device knows the account; it tells nothing about its owner. */
  public byte[] handle(Actor actor) {
    return PasskeySignIn.handle(actor.account().id());
  }

  /** Asks a browser to have a key made. */
  public Asked ask(Actor actor, RelyingParty party) {
    return new Questions(passkeys, clock).ask(party, Optional.of(actor.account().id()));
  }

  /** Takes a key into use; every session but a new one ends. */
  public Outcome add(Presence.Present present, Wanted wanted, Origin origin) {
    Account account = present.actor().account();
    String name = wanted.name().strip();
    if (!isFor(present.actor()) || !isFresh(present)) {
      return notFresh();
    }
    if (name.isEmpty() || name.length() > Passkey.LONGEST_NAME) {
      return new Outcome.Refused("name");
    }
    if (passkeys.of(account.id()).size() >= MOST) {
      return new Outcome.Refused("too-many");
    }
    try {
      byte[] challenge =
          new Questions(passkeys, clock).take(wanted.browser(), Optional.of(account.id()));
      Credential made = ceremony.made(wanted.party(), challenge, wanted.made());
      var passkey =
          new Passkey(UUID.randomUUID(), account.id(), name, clock.instant(), Optional.empty());
      if (passkeys.find(made.id()).isPresent()) {
        return new Outcome.Refused("known");
      }
      record(Kind.ACCOUNT_CHANGED, account, origin, Words.of("passkeys.audit.added", name));
      if (!passkeys.add(new Passkeys.Held(passkey, made))) {
        return new Outcome.Refused("known");
      }
    } catch (UntrustedPasskeyException e) {
      record(Kind.REFUSED, account, origin, Words.of("passkeys.audit." + e.fault().word()));
      return new Outcome.Refused("not-confirmed");
    }
    return new Outcome.Done(again(account, new Proof.Passkey(), origin));
  }

  private static Outcome notFresh() {
    Denial.note("access.refusal.not-fresh");
    return new Outcome.Refused("not-fresh");
  }

  /** Removes one of one's keys; every session but a new one ends. */
  public Outcome remove(Presence.Present present, UUID id, Origin origin) {
    Account account = present.actor().account();
    if (!isFresh(present)) {
      return notFresh();
    }
    Optional<Passkey> known =
        list(present.actor()).stream().filter(each -> each.id().equals(id)).findAny();
    if (known.isEmpty()) {
      return new Outcome.Refused("none");
    }
    record(
        Kind.ACCOUNT_CHANGED,
        account,
        origin,
        Words.of("passkeys.audit.removed", known.get().name()));
    passkeys.remove(account.id(), id);
    return new Outcome.Done(again(account, left(present.actor()), origin));
  }

  /** Without a passkey nobody is here by one: roles that need a second factor wait for another. */
  private Proof left(Actor actor) {
    return actor.proof() instanceof Proof.Passkey && list(actor).isEmpty()
        ? new Proof.Password()
        : actor.proof();
  }

  private SignIn.Answer.In again(Account account, Proof proof, Origin origin) {
    kept.sessions().endAll(account.id());
    presence.forget();
    return signIn.begin(account, proof, origin);
  }

  private void record(Kind kind, Account account, Origin origin, Words words) {
    audit.record(Event.of(kind, origin.source(account.name()), "", account.name(), words));
  }
}
