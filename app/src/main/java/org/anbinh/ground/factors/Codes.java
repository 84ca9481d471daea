package org.anbinh.ground.factors;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import org.anbinh.ground.access.Account;
import org.anbinh.ground.access.Origin;
import org.anbinh.ground.access.Secret;
import org.anbinh.ground.access.SignIn;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.audit.Event;
import org.anbinh.ground.audit.Event.Kind;
import org.anbinh.ground.audit.Event.Words;
import org.anbinh.ground.passwords.Throttle;

/**
 * Looks at codes. Only somebody who has shown the password gets here, so mistakes count for the
 * account from wherever they are made: nobody can lock out a stranger with them.
 */
public final class Codes implements SignIn.FurtherStep {
  private static final Duration STEP_KEPT = Duration.ofMinutes(5);

  private final Factors factors;
  private final Sealing sealing;
  private final Throttle throttle;
  private final Audit audit;
  private final Clock clock;
  private final Clock trueTime;

  /**
   * Looks at codes.
   *
   * @param clock by which waits and begun sign-ins end; it never goes back
   * @param trueTime by which devices make their codes
   */
  public Codes(Factors factors, Sealing sealing, Audit audit, Clock clock, Clock trueTime) {
    this.trueTime = trueTime;
    this.factors = factors;
    this.sealing = sealing;
    this.throttle = new Throttle(clock);
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Optional<SignIn.Answer> after(Account account) {
    if (!isOn(account)) {
      return Optional.empty();
    }
    Secret step = Secret.fresh();
    factors.beginStep(step, account.id(), clock.instant().plus(STEP_KEPT));
    return Optional.of(new SignIn.Answer.CodeNeeded(step));
  }

  @Override
  public void forget(Account account) {
    factors.forget(account.id());
  }

  /** How many accounts have a device whose codes are not understood under this key. */
  public long lost() {
    return factors.confirmed().entrySet().stream()
        .filter(each -> sealing.open(each.getKey(), each.getValue()).isEmpty())
        .count();
  }

  /** Whether signing in asks for a code. */
  public boolean isOn(Account account) {
    return factors.find(account.id()).filter(Factors.Factor::confirmed).isPresent();
  }

  /** What a right code leads to; a device's own, or one of the recovery codes. */
  <T> Outcome<T> check(Account account, String typed, Origin origin, Supplier<T> then) {
    return throttled(account, origin, () -> isRight(account, typed, origin), then);
  }

  /** What the first code of a device leads to. */
  <T> Outcome<T> checkFirst(Account account, String typed, Origin origin, Supplier<T> then) {
    return throttled(account, origin, () -> confirms(account, typed), then);
  }

  private <T> Outcome<T> throttled(
      Account account, Origin origin, Supplier<Boolean> isRight, Supplier<T> then) {
    String place = "codes of " + account.name();
    Optional<Duration> wait = throttle.wait(account.name(), place);
    if (wait.isPresent()) {
      refused(account, origin, "factors.audit.throttled");
      return new Outcome.Wait<>(wait.get());
    }
    throttle.wrong(account.name(), place);
    if (!isRight.get()) {
      refused(account, origin, "factors.audit.wrong");
      return new Outcome.Wrong<>();
    }
    throttle.right(account.name(), place);
    return new Outcome.Done<>(then.get());
  }

  private boolean isRight(Account account, String typed, Origin origin) {
    String plain = plain(typed);
    Optional<Factors.Factor> factor = factors.find(account.id()).filter(Factors.Factor::confirmed);
    if (factor.isEmpty()) {
      return false;
    }
    OptionalLong step = matching(account.id(), factor.get(), plain);
    if (step.isPresent()) {
      return factors.use(account.id(), step.getAsLong());
    }
    boolean recovered = factors.useRecovery(account.id(), hash(account.id(), plain));
    if (recovered) {
      audit.record(
          Event.of(
              Kind.ACCOUNT_CHANGED,
              origin.source(account.name()),
              "",
              account.name(),
              Words.of("factors.audit.recovery-used")));
    }
    return recovered;
  }

  private boolean confirms(Account account, String typed) {
    Optional<Factors.Factor> waiting = factors.find(account.id()).filter(each -> !each.confirmed());
    OptionalLong step =
        waiting
            .map(each -> matching(account.id(), each, plain(typed)))
            .orElseGet(OptionalLong::empty);
    return step.isPresent() && factors.confirm(account.id(), step.getAsLong());
  }

  private OptionalLong matching(UUID account, Factors.Factor factor, String typed) {
    if (!typed.matches("[0-9]{" + OneTimeCode.DIGITS + "}")) {
      return OptionalLong.empty();
    }
    Instant now = trueTime.instant();
    return sealing
        .open(account, factor.sealed())
        .map(key -> OneTimeCode.matching(key, typed, now))
        .orElseGet(OptionalLong::empty);
  }

  /** As people type it, without what they add to read it better. */
  private static String plain(String typed) {
    return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }

  /** What is kept of a recovery code. */
  static byte[] hash(UUID account, String code) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest((account + " " + plain(code)).getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void refused(Account account, Origin origin, String key) {
    audit.record(
        Event.of(Kind.SIGN_IN_REFUSED, origin.source(""), "", account.name(), Words.of(key)));
  }
}
