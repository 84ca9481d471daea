package org.anbinh.ground.factors;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.anbinh.ground.access.Account;
import org.anbinh.ground.access.Actor;
import org.anbinh.ground.access.Kept;
import org.anbinh.ground.access.Origin;
import org.anbinh.ground.access.Presence;
import org.anbinh.ground.access.Proof;
import org.anbinh.ground.access.SignIn;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.audit.Event;
import org.anbinh.ground.audit.Event.Kind;
import org.anbinh.ground.audit.Event.Words;

/** What somebody does with the second factor of their own account. */
public final class Enrolment {
  /** How many recovery codes are made at once. */
  static final int RECOVERY_CODES = 10;

  private static final int KEY_BYTES = 20;

  /** 120 bits: so many that a plain hash keeps them, and 24 letters. */
  private static final int RECOVERY_BYTES = 15;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Factors factors;
  private final Sealing sealing;
  private final Codes codes;
  private final Kept kept;
  private final SignIn signIn;
  private final Presence presence;
  private final Audit audit;

  public Enrolment(
      Factors factors,
      Sealing sealing,
      Codes codes,
      Kept kept,
      SignIn signIn,
      Presence presence,
      Audit audit) {
    this.factors = factors;
    this.sealing = sealing;
    this.codes = codes;
    this.kept = kept;
    this.signIn = signIn;
    this.presence = presence;
    this.audit = audit;
  }

  /**
   * What a program for codes needs.
   *
   * @param key to type, in groups of four
   * @param address to take from a picture
   */
  public record Offer(String key, String address) {}

  /**
   * A second factor in use.
   *
   * @param in the one session that there is now
   * @param recovery shown this once
   */
  public record Enrolled(SignIn.Answer.In in, List<String> recovery) {}

  /** The same secret until a first code is typed; empty when a device is in use, or none can be. */
  public Optional<Offer> offer(Actor actor) {
    Account account = actor.account();
    Optional<Factors.Factor> known = factors.find(account.id());
    if (!isFor(actor) || known.filter(Factors.Factor::confirmed).isPresent()) {
      return Optional.empty();
    }
    byte[] key =
        known
            .flatMap(each -> sealing.open(account.id(), each.sealed()))
            .orElseGet(() -> {
              byte[] fresh = random(KEY_BYTES);
              factors.offer(account.id(), sealing.seal(account.id(), fresh));
              return fresh;
            });
    String text = Letters.of(key);
    return Optional.of(new Offer(Letters.grouped(text, " "), address(account, text)));
  }

  /** The accounts of the invented nation have no password that a code could stand beside. */
  private static boolean isFor(Actor actor) {
    return !actor.account().demonstration() && actor.proof().isOfBrowser();
  }

  private static String address(Account account, String key) {
    String issuer = URLEncoder.encode("An Bình", UTF_8).replace("+", "%20");
    return "otpauth://totp/"
        + issuer
        + ":"
        + account.name()
        + "?secret="
        + key
        + "&issuer="
        + issuer
        + "&algorithm=SHA1&digits="
        + OneTimeCode.DIGITS
        + "&period="
        + OneTimeCode.SECONDS;
  }

  /** Takes a device into use with its first code; every session but a new one ends. */
  public Outcome<Enrolled> confirm(Actor actor, String typed, Origin origin) {
    Account account = actor.account();
    if (!isFor(actor)) {
      return new Outcome.Ended<>();
    }
    return codes.checkFirst(
        account,
        typed,
        origin,
        () -> {
          record(account, origin, "factors.audit.enrolled");
          List<String> recovery = freshRecovery(account);
          kept.sessions().endAll(account.id());
          presence.forget();
          return new Enrolled(signIn.begin(account, proof(actor), origin), recovery);
        });
  }

  /** A code beside one factor is two; beside a stronger proof it takes nothing away. */
  private static Proof proof(Actor actor) {
    return actor.proof().isStrong() ? actor.proof() : new Proof.PasswordAndCode();
  }

  /** Whether a code is asked for at signing in. */
  public boolean isOn(Actor actor) {
    return codes.isOn(actor.account());
  }

  /** How many recovery codes can still be used. */
  public int recoveryLeft(Actor actor) {
    return factors.recoveryLeft(actor.account().id());
  }

  /** Makes new recovery codes in place of those before. */
  public Outcome<List<String>> renewRecovery(Actor actor, String typed, Origin origin) {
    Account account = actor.account();
    return codes.check(
        account,
        typed,
        origin,
        () -> {
          record(account, origin, "factors.audit.recovery-renewed");
          return freshRecovery(account);
        });
  }

  /**
   * Gives up the device; every other session ends. Roles that need a second factor wait for another
   * one.
   */
  public Outcome<SignIn.Answer.In> turnOff(Actor actor, String typed, Origin origin) {
    Account account = actor.account();
    return codes.check(
        account,
        typed,
        origin,
        () -> {
          record(account, origin, "factors.audit.turned-off");
          factors.remove(account.id());
          kept.sessions().endAll(account.id());
          presence.forget();
          Proof proof = actor.proof();
          return signIn.begin(
              account,
              proof instanceof Proof.PasswordAndCode ? new Proof.Password() : proof,
              origin);
        });
  }

  private List<String> freshRecovery(Account account) {
    List<String> fresh =
        Stream.generate(() -> Letters.of(random(RECOVERY_BYTES)))
            .limit(RECOVERY_CODES)
            .map(each -> Letters.grouped(each.toLowerCase(Locale.ROOT), "-"))
            .toList();
    UUID id = account.id();
    factors.keepRecovery(id, fresh.stream().map(each -> Codes.hash(id, each)).toList());
    return fresh;
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  private void record(Account account, Origin origin, String key) {
    audit.record(
        Event.of(
            Kind.ACCOUNT_CHANGED,
            origin.source(account.name()),
            "",
            account.name(),
            Words.of(key)));
  }
}
