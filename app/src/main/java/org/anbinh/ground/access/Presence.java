package org.anbinh.ground.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.audit.Event;
import org.anbinh.ground.audit.Event.Kind;
import org.anbinh.ground.audit.Event.Words;

/**
 * Who presents a secret. An answer stands for a few seconds, so that a page and its parts ask the
 * database once; whatever changes here empties it.
 */
public final class Presence {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Duration STANDS = Duration.ofSeconds(5);
  private static final Duration NOTED = Duration.ofMinutes(1);
  private static final int MOST_REMEMBERED = 20_000;

  private final Kept kept;
  private final Membership membership;
  private final Audit audit;
  private final Clock clock;
  private final boolean demonstration;
  private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

  /**
   * Knows people by what is kept.
   *
   * @param demonstration whether accounts of the invented nation are let in
   */
  public Presence(
      Kept kept, Membership membership, Audit audit, Clock clock, boolean demonstration) {
    this.kept = kept;
    this.membership = membership;
    this.audit = audit;
    this.clock = clock;
    this.demonstration = demonstration;
  }

  /** Somebody in a browser. */
  public record Present(Actor actor, Session session) {}

  private record Remembered(Present present, Instant until) {}

  /**
   * Whether somebody has shown in the last ten minutes who they are; a browser left open is none.
   */
  public boolean isFresh(Present present) {
    return clock.instant().isBefore(present.session().begun().plus(Session.FRESH));
  }

  /** Who is signed in with that session; empty when nobody is, or no longer. */
  public Optional<Present> inSession(Secret secret) {
    if (!secret.isPlausible()) {
      return Optional.empty();
    }
    String key = HexFormat.of().formatHex(secret.hash());
    Instant now = clock.instant();
    Remembered known = remembered.get(key);
    if (known != null && now.isBefore(known.until())) {
      return Optional.of(known.present());
    }
    Optional<Present> present = kept.sessions().find(secret).flatMap(each -> present(each, now));
    if (remembered.size() > MOST_REMEMBERED) {
      remembered.clear();
    }
    present.ifPresent(each -> remembered.put(key, new Remembered(each, now.plus(STANDS))));
    return present;
  }

  private Optional<Present> present(Session session, Instant now) {
    Optional<Actor> actor =
        kept.accounts()
            .find(session.account())
            .filter(this::isWelcome)
            .map(account -> Actor.of(account, grants(account), session.proof()));
    boolean sensitive =
        actor.stream()
            .flatMap(each -> each.grants().stream())
            .anyMatch(each -> each.role().secondFactor());
    if (actor.isEmpty() || session.isOver(now, sensitive)) {
      kept.sessions().end(session.account(), session.id());
      return Optional.empty();
    }
    if (session.seen().plus(NOTED).isBefore(now)) {
      kept.sessions().seen(session.id(), now);
    }
    return Optional.of(new Present(actor.get(), session));
  }

  /** On whose behalf a program asks; empty when the token is unknown or has ended. */
  public Optional<Actor> withToken(Secret secret) {
    if (!secret.isPlausible()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    return kept.tokens()
        .find(secret)
        .filter(token -> now.isBefore(token.ends()))
        .flatMap(token ->
            kept.accounts()
                .find(token.account())
                .filter(this::isWelcome)
                .map(account -> limited(account, token)));
  }

  private Actor limited(Account account, PersonalToken token) {
    List<Grant> held =
        grants(account).stream()
            .filter(grant -> token.strong() || !grant.role().secondFactor())
            .toList();
    Actor whole = Actor.of(account, held, new Proof.Token(token.name()));
    var rights = EnumSet.copyOf(whole.rights());
    rights.removeIf(right -> !token.rights().contains(right));
    rights.add(org.anbinh.ground.rights.Right.PUBLIC);
    return new Actor(account, whole.grants(), rights, whole.proof());
  }

  private boolean isWelcome(Account account) {
    return account.state() == Account.State.ACTIVE && (demonstration || !account.demonstration());
  }

  private List<Grant> grants(Account account) {
    return membership.on(account.id(), LocalDate.ofInstant(clock.instant(), ZONE));
  }

  /** Ends the session in which somebody is. */
  public void leave(Present present, Origin origin) {
    Account account = present.actor().account();
    audit.record(
        Event.of(
            Kind.SIGNED_OUT,
            origin.source(account.name()),
            "",
            account.name(),
            Words.of("access.audit.signed-out")));
    kept.sessions().end(account.id(), present.session().id());
    forget();
  }

  /** Forgets what was known: something about accounts has changed. */
  public void forget() {
    remembered.clear();
  }
}
