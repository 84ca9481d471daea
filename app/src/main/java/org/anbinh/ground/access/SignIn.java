package org.anbinh.ground.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.audit.Event;
import org.anbinh.ground.audit.Event.Kind;
import org.anbinh.ground.audit.Event.Words;
import org.anbinh.ground.passwords.BusyException;
import org.anbinh.ground.passwords.PasswordHashing;
import org.anbinh.ground.passwords.Throttle;

/**
 * Begins sessions. Whether a name is unknown, has no password or the password is wrong makes no
 * difference that could be seen or timed.
 */
public final class SignIn {
  /** Those looked at together; what more comes is sent away before it asks the database. */
  private static final int TOGETHER = 24;

  private final Semaphore room = new Semaphore(TOGETHER);
  private final Kept kept;
  private final PasswordHashing hashing;
  private final Throttle throttle;
  private final Audit audit;
  private final Clock clock;
  private final FurtherStep further;

  public SignIn(Kept kept, PasswordHashing hashing, FurtherStep further, Audit audit, Clock clock) {
    this.kept = kept;
    this.further = further;
    this.hashing = hashing;
    this.throttle = new Throttle(clock);
    this.audit = audit;
    this.clock = clock;
  }

  /** What some accounts ask for after a password that was right. */
  public interface FurtherStep {
    /** What is asked for; empty where the password is enough. */
    Optional<Answer> after(Account account);

    /** Forgets all that an account asks for: two administrators have let its owner in again. */
    void forget(Account account);
  }

  /** What came of it. */
  public sealed interface Answer {
    /**
     * Somebody is signed in.
     *
     * @param session what the browser presents from now on
     * @param device what it shows later to be known; empty when it is known already
     */
    record In(Account account, Secret session, Optional<Secret> device) implements Answer {}

    /**
     * The password was right, and a code is asked for.
     *
     * @param step what the browser presents with it
     */
    record CodeNeeded(Secret step) implements Answer {}

    /** The password was right, and a passkey of the account is asked for. */
    record PasskeyNeeded() implements Answer {}

    /** Name and password do not belong together. */
    record Wrong() implements Answer {}

    /** It was wrong too often and is not looked at. */
    record Wait(Duration left) implements Answer {}
  }

  /**
   * Signs in with a password.
   *
   * @throws BusyException when too many do
   */
  public Answer withPassword(String typed, String password, Origin origin) {
    if (!room.tryAcquire()) {
      throw new BusyException();
    }
    try {
      return tried(typed, password, origin);
    } finally {
      room.release();
    }
  }

  private Answer tried(String typed, String password, Origin origin) {
    String name = Account.nameOf(typed);
    Optional<Account> account =
        Account.isName(name) ? kept.accounts().find(name) : Optional.empty();
    String from = place(account, origin);
    Optional<Duration> wait = throttle.wait(name, from);
    if (wait.isPresent()) {
      refused(name, origin, "access.audit.throttled");
      return new Answer.Wait(wait.get());
    }
    throttle.wrong(name, from);
    Optional<String> hash = account.filter(SignIn::mayEnter).flatMap(each -> hashOf(each));
    if (!isRight(name, from, password, hash)) {
      refused(name, origin, "access.audit.wrong");
      return new Answer.Wrong();
    }
    throttle.right(name, from);
    return with(account.orElseThrow(), new Proof.Password(), origin);
  }

  /** Signs somebody in who has shown who they are, unless that is too little for this account. */
  public Answer with(Account account, Proof proof, Origin origin) {
    Optional<Answer> more = proof.isStrong() ? Optional.empty() : further.after(account);
    return more.orElseGet(() -> begin(account, proof, origin));
  }

  /** Forgets what an account asks for beside its password. */
  void forgetFurther(Account account) {
    further.forget(account);
  }

  /** Signs in to an account of the invented nation; whoever calls this knows that it may be. */
  public Answer intoDemonstration(String name, Origin origin) {
    return kept.accounts()
        .find(Account.nameOf(name))
        .filter(Account::demonstration)
        .filter(SignIn::mayEnter)
        .<Answer>map(account -> begin(account, new Proof.Demonstration(), origin))
        .orElseGet(Answer.Wrong::new);
  }

  /** Whether somebody signed in knows their password; wrong ones count as when signing in. */
  boolean isPassword(Account account, String password, String hash, Origin origin) {
    String from = place(Optional.of(account), origin);
    if (throttle.wait(account.name(), from).isPresent()) {
      return false;
    }
    throttle.wrong(account.name(), from);
    boolean right = isRight(account.name(), from, password, Optional.of(hash));
    if (right) {
      throttle.right(account.name(), from);
    }
    return right;
  }

  private boolean isRight(String name, String from, String password, Optional<String> hash) {
    try {
      if (hash.isPresent()) {
        return hashing.matches(password, hash.get());
      }
      hashing.pretend(password);
      return false;
    } catch (BusyException e) {
      throttle.notLookedAt(name, from);
      throw e;
    }
  }

  /** Begins a session of somebody who has just shown who they are. */
  public Answer.In begin(Account account, Proof proof, Origin origin) {
    audit.record(
        Event.of(
            Kind.SIGNED_IN,
            origin.source(account.name()),
            "",
            account.name(),
            Words.of("access.audit.signed-in." + proof.code())));
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Secret secret = Secret.fresh();
    kept.sessions().forgetBefore(now.minus(Session.LONGEST));
    kept.sessions()
        .begin(
            new Session(
                UUID.randomUUID(), account.id(), proof, now, now, origin.address(), origin.agent()),
            secret);
    return new Answer.In(account, secret, remembered(account, origin));
  }

  private Optional<Secret> remembered(Account account, Origin origin) {
    if (knows(account, origin)) {
      return Optional.empty();
    }
    Secret device = Secret.fresh();
    kept.sessions().rememberDevice(device, account.id());
    return Optional.of(device);
  }

  private boolean knows(Account account, Origin origin) {
    return origin
        .device()
        .map(device -> kept.sessions().knowsDevice(device, account.id()))
        .orElse(false);
  }

  /** A device from which the account was signed in to waits for its own mistakes only. */
  private String place(Optional<Account> account, Origin origin) {
    return account
        .filter(each -> knows(each, origin))
        .map(each -> "device of " + each.name())
        .orElse(origin.address());
  }

  private static boolean mayEnter(Account account) {
    return account.state() == Account.State.ACTIVE;
  }

  private Optional<String> hashOf(Account account) {
    return kept.accounts().passwordHash(account.id());
  }

  private void refused(String name, Origin origin, String key) {
    audit.record(Event.of(Kind.SIGN_IN_REFUSED, origin.source(""), "", name, Words.of(key)));
  }
}
