package org.anbinh.ground.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.audit.Event;
import org.anbinh.ground.audit.Event.Kind;
import org.anbinh.ground.audit.Event.Words;
import org.anbinh.ground.passwords.PasswordHashing;
import org.anbinh.ground.passwords.PasswordRules;
import org.anbinh.ground.rights.Right;

/** What somebody does with their own account: choose a password, end sessions, make tokens. */
public final class OwnAccount {
  private static final Set<Right> NEVER_IN_TOKENS =
      Set.of(Right.ACCOUNTS_MANAGE, Right.GRANTS_MANAGE);
  private static final int MOST_DAYS = 365;

  private final Kept kept;
  private final PasswordHashing hashing;
  private final PasswordRules rules;
  private final SignIn signIn;
  private final Presence presence;
  private final Audit audit;
  private final Clock clock;

  public OwnAccount(
      Kept kept,
      PasswordHashing hashing,
      PasswordRules rules,
      SignIn signIn,
      Presence presence,
      Audit audit,
      Clock clock) {
    this.kept = kept;
    this.hashing = hashing;
    this.rules = rules;
    this.signIn = signIn;
    this.presence = presence;
    this.audit = audit;
    this.clock = clock;
  }

  /** A password as it was chosen. */
  public record Chosen(String password, String again) {}

  /** A token somebody asks for. */
  public record Wanted(String name, Set<Right> rights, int days) {}

  /** Whom a link is for, while it can be used. */
  public Optional<Account> invited(Secret link) {
    return link.isPlausible() ? invited(link.hash()) : Optional.empty();
  }

  private Optional<Account> invited(byte[] link) {
    return kept.invitations()
        .find(link)
        .filter(each -> each.isOpen(clock.instant()))
        .flatMap(each -> kept.accounts().find(each.account()))
        .filter(each -> each.state() != Account.State.CLOSED);
  }

  /**
   * Who has not come yet and may come without a password; whoever was let in again may not, whose
   * former password would stay.
   *
   * @param link hash of the invitation's secret
   */
  public Optional<Account> newcomer(byte[] link) {
    return invited(link).filter(each -> each.state() == Account.State.INVITED);
  }

  /** Accepts an invitation, which is used up, with another proof than a password. */
  public SignIn.Answer.In accept(byte[] link, Proof proof, Origin origin) {
    Account account = newcomer(link).orElseThrow(() -> new RefusedException("link"));
    if (!kept.invitations().use(link)) {
      throw new RefusedException("link");
    }
    record(account, origin, Kind.ACCOUNT_CHANGED, Words.of("access.audit.accepted"));
    return activated(account, proof, origin);
  }

  /**
   * Chooses the password by a link, which is used up; all sessions from before end. What the
   * account asks for beside its password is forgotten, or asked for now where only the password was
   * lost.
   */
  public SignIn.Answer accept(Secret link, Chosen chosen, Origin origin) {
    Account account = invited(link).orElseThrow(() -> new RefusedException("link"));
    boolean passwordOnly =
        kept.invitations().find(link.hash()).filter(Invitation::passwordOnly).isPresent();
    String hash = hash(account, chosen);
    if (!kept.invitations().use(link.hash())) {
      throw new RefusedException("link");
    }
    record(account, origin, Kind.ACCOUNT_CHANGED, Words.of("access.audit.password-by-link"));
    if (passwordOnly) {
      kept.accounts().keepPasswordHash(account.id(), hash);
      kept.sessions().endAll(account.id());
      kept.sessions().forgetDevices(account.id());
      kept.tokens().endAll(account.id());
      presence.forget();
      return signIn.with(account, new Proof.Password(), origin);
    }
    signIn.forgetFurther(account);
    return settled(account, hash, new Proof.Password(), origin);
  }

  /** Changes the password; every session but a new one ends. */
  public SignIn.Answer.In change(Actor actor, String current, Chosen chosen, Origin origin) {
    Account account = actor.account();
    String known =
        kept.accounts()
            .passwordHash(account.id())
            .filter(_ -> actor.proof().isOfBrowser())
            .orElseThrow(() -> new RefusedException("no-password"));
    if (!signIn.isPassword(account, current, known, origin)) {
      throw new RefusedException("current");
    }
    String hash = hash(account, chosen);
    record(account, origin, Kind.ACCOUNT_CHANGED, Words.of("access.audit.password"));
    return settled(account, hash, actor.proof(), origin);
  }

  /** The hash of a password that was found good. */
  String hash(Account account, Chosen chosen) {
    if (!chosen.password().equals(chosen.again())) {
      throw new RefusedException("differ");
    }
    rules
        .fault(chosen.password(), List.of(account.name(), account.fullName()))
        .ifPresent(fault -> {
          throw new RefusedException("password." + fault.word());
        });
    return hashing.hash(chosen.password());
  }

  /** Puts a password in force and begins the one session that there is then. */
  SignIn.Answer.In settled(Account account, String hash, Proof proof, Origin origin) {
    kept.accounts().keepPasswordHash(account.id(), hash);
    return activated(account, proof, origin);
  }

  /** Lets in again with a new secret: whatever was let in with the old one is not any more. */
  private SignIn.Answer.In activated(Account account, Proof proof, Origin origin) {
    if (!kept.accounts().change(account.in(Account.State.ACTIVE))) {
      throw new RefusedException("link");
    }
    kept.sessions().endAll(account.id());
    kept.sessions().forgetDevices(account.id());
    kept.tokens().endAll(account.id());
    presence.forget();
    return signIn.begin(account, proof, origin);
  }

  public List<Session> sessions(Actor actor) {
    return kept.sessions().of(actor.account().id());
  }

  /** Whether somebody has shown in the last ten minutes who they are. */
  public boolean isFresh(Presence.Present present) {
    return presence.isFresh(present);
  }

  /**
   * Goes no further for a browser that may have been left open by somebody else.
   *
   * @throws RefusedException when the last sign-in there is more than ten minutes ago
   */
  public void requireFresh(Presence.Present present) {
    if (!isFresh(present)) {
      throw new RefusedException("not-fresh");
    }
  }

  /** Ends one of one's sessions, after a fresh sign-in. */
  public void end(Presence.Present present, UUID session, Origin origin) {
    requireFresh(present);
    Actor actor = present.actor();
    record(actor.account(), origin, Kind.SIGNED_OUT, Words.of("access.audit.signed-out"));
    kept.sessions().end(actor.account().id(), session);
    presence.forget();
  }

  /** Ends all of one's sessions, this one too, after a fresh sign-in. */
  public void endAll(Presence.Present present, Origin origin) {
    requireFresh(present);
    Actor actor = present.actor();
    record(actor.account(), origin, Kind.SIGNED_OUT, Words.of("access.audit.everywhere"));
    kept.sessions().endAll(actor.account().id());
    presence.forget();
  }

  public List<PersonalToken> tokens(Actor actor) {
    return kept.tokens().of(actor.account().id());
  }

  /** The rights that a token of somebody can have. */
  public static Set<Right> forTokens(Actor actor) {
    var rights = EnumSet.copyOf(actor.rights());
    rights.removeAll(NEVER_IN_TOKENS);
    rights.remove(Right.PUBLIC);
    return rights;
  }

  /** Makes a token after a fresh sign-in; its text is shown this once. */
  public Secret make(Presence.Present present, Wanted wanted, Origin origin) {
    requireFresh(present);
    Actor actor = present.actor();
    String name = wanted.name().strip();
    if (name.isEmpty() || name.length() > 100) {
      throw new RefusedException("token-name");
    }
    if (wanted.days() < 1 || wanted.days() > MOST_DAYS) {
      throw new RefusedException("token-days", MOST_DAYS);
    }
    Set<Right> rights = EnumSet.noneOf(Right.class);
    rights.addAll(wanted.rights());
    rights.retainAll(forTokens(actor));
    if (rights.isEmpty()) {
      throw new RefusedException("token-rights");
    }
    rights.add(Right.SIGNED_IN);
    Instant now = clock.instant();
    record(actor.account(), origin, Kind.ACCOUNT_CHANGED, Words.of("access.audit.token", name));
    Secret secret = Secret.fresh();
    kept.tokens()
        .add(
            new PersonalToken(
                UUID.randomUUID(),
                actor.account().id(),
                name,
                rights,
                actor.proof().isStrong(),
                now,
                now.plus(Duration.ofDays(wanted.days()))),
            secret);
    return secret;
  }

  public void endToken(Actor actor, UUID token, Origin origin) {
    record(actor.account(), origin, Kind.ACCOUNT_CHANGED, Words.of("access.audit.token-ended"));
    kept.tokens().end(actor.account().id(), token);
  }

  private void record(Account account, Origin origin, Kind kind, Words words) {
    audit.record(Event.of(kind, origin.source(account.name()), "", account.name(), words));
  }
}
