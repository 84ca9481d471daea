package org.anbinh.ground.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.audit.Event;
import org.anbinh.ground.audit.Event.Kind;
import org.anbinh.ground.audit.Event.Words;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Span;

/**
 * What administrators do with the accounts of others: invite, close, grant, and let in again.
 * Nobody does any of it to their own account, and letting in again takes two.
 */
public final class Administration {
  private static final Duration LINK_KEPT = Duration.ofDays(7);
  private static final int LONGEST_REASON = 500;

  private final Kept kept;
  private final Territories territories;
  private final Presence presence;
  private final Membership membership;
  private final Audit audit;
  private final Clock clock;

  public Administration(
      Kept kept,
      Territories territories,
      Presence presence,
      Membership membership,
      Audit audit,
      Clock clock) {
    this.kept = kept;
    this.territories = territories;
    this.presence = presence;
    this.membership = membership;
    this.audit = audit;
    this.clock = clock;
  }

  /** Who does something, and from where. */
  public record By(Actor actor, Origin origin) {
    private String name() {
      return actor.getName();
    }
  }

  /** Somebody new, and the link to give to them; it is shown this once. */
  public record Invited(Account account, Secret link) {}

  /** Makes an account, which waits for its password to be chosen. */
  public Invited invite(By by, String typed, String fullName, Language language) {
    String name = Account.nameOf(typed);
    if (!Account.isName(name)) {
      throw new RefusedException("name");
    }
    if (fullName.isBlank() || fullName.length() > 200) {
      throw new RefusedException("full-name");
    }
    if (kept.accounts().find(name).isPresent()) {
      throw new RefusedException("taken", name);
    }
    var account =
        new Account(
            UUID.randomUUID(), name, fullName.strip(), language, Account.State.INVITED, false);
    record(by, Kind.ACCOUNT_CHANGED, account, Words.of("access.audit.invited", fullName));
    kept.accounts().add(account);
    return new Invited(account, link(account, by.name(), false));
  }

  /** A new link for somebody who has not come yet; those before stay as they are. */
  public Secret inviteAgain(By by, UUID id) {
    Account account = other(by, id);
    if (account.state() != Account.State.INVITED) {
      throw new RefusedException("came-already", account.name());
    }
    record(by, Kind.ACCOUNT_CHANGED, account, Words.of("access.audit.invited-again"));
    return link(account, by.name(), false);
  }

  private Secret link(Account account, String by, boolean passwordOnly) {
    Secret link = Secret.fresh();
    Instant ends = clock.instant().plus(LINK_KEPT);
    kept.invitations().add(new Invitation(account.id(), by, ends, false, passwordOnly), link);
    return link;
  }

  /** Closes an account: it is let in no more, and its name stays with it for ever. */
  public void close(By by, UUID id, String reason) {
    Account account = other(by, id);
    record(by, Kind.ACCOUNT_CHANGED, account, Words.of("access.audit.closed", reasoned(reason)));
    kept.accounts().change(account.in(Account.State.CLOSED));
    kept.sessions().endAll(id);
    kept.tokens().endAll(id);
    presence.forget();
  }

  /** Ends every session of somebody, wherever they are. */
  public void signOutEverywhere(By by, UUID id) {
    Account account = get(id);
    record(by, Kind.SIGNED_OUT, account, Words.of("access.audit.everywhere"));
    kept.sessions().endAll(id);
    presence.forget();
  }

  /** Grants a role, for a unit within the granter's own reach. */
  public void grant(By by, Grant asked) {
    Account account = other(by, asked.account());
    LocalDate from = asked.effective().from().orElseThrow();
    boolean exists =
        territories
            .current()
            .find(asked.unit())
            .filter(unit -> unit.span().covers(from))
            .isPresent();
    if (!exists) {
      throw new RefusedException("no-unit", asked.unit(), from);
    }
    requireReach(by, asked.unit());
    requireAgency(asked);
    String reason = reasoned(asked.reason());
    var grant =
        new Grant(
            UUID.randomUUID(),
            account.id(),
            asked.role(),
            asked.unit(),
            asked.agency(),
            asked.effective(),
            reason,
            by.name(),
            Optional.empty());
    audit.record(
        new Event(
            Kind.GRANT_GIVEN,
            by.origin().source(by.name()),
            "",
            grant.unit().toString(),
            account.name(),
            Words.of("access.audit.granted", grant.role().code(), reason)));
    kept.grants().add(grant);
    presence.forget();
  }

  private void requireReach(By by, UnitId unit) {
    if (!membership.scope(by.actor(), Right.GRANTS_MANAGE).includes(unit)) {
      throw new RefusedException("beyond-reach", unit);
    }
  }

  private static void requireAgency(Grant asked) {
    Set<String> held = asked.role().agencies();
    if (asked.agency().isPresent()
        && !held.isEmpty()
        && held.stream().noneMatch(each -> Grant.isSameHouse(each, asked.agency().get()))) {
      throw new RefusedException("agency-of-role", asked.agency().get(), String.join(", ", held));
    }
  }

  /**
   * Ends a grant with a day, which is the first on which it does not hold; one that has not begun
   * by then never holds.
   */
  public void end(By by, UUID id, UUID grantId, LocalDate until, String reason) {
    Account account = other(by, id);
    Grant grant =
        kept.grants().of(id).stream()
            .filter(each -> each.id().equals(grantId))
            .findAny()
            .orElseThrow(() -> new RefusedException("no-grant"));
    requireReach(by, grant.unit());
    if (!Span.since(until).overlaps(grant.effective())) {
      throw new RefusedException("ended-already");
    }
    audit.record(
        new Event(
            Kind.GRANT_ENDED,
            by.origin().source(by.name()),
            "",
            grant.unit().toString(),
            account.name(),
            Words.of("access.audit.grant-ended", grant.role().code(), reasoned(reason))));
    kept.grants().end(grantId, until, by.name(), reason.strip());
    presence.forget();
  }

  /**
   * Asks that somebody be let in again; a second administrator must confirm it.
   *
   * @param passwordOnly whether second factors and passkeys are still there and stay
   */
  public void askRecovery(By by, UUID id, String reason, boolean passwordOnly) {
    Account account = other(by, id);
    if (account.state() != Account.State.ACTIVE || account.demonstration()) {
      throw new RefusedException("not-active", account.name());
    }
    String why = reasoned(reason);
    String key = passwordOnly ? "access.audit.password-asked" : "access.audit.recovery-asked";
    record(by, Kind.ACCOUNT_CHANGED, account, Words.of(key, why));
    kept.invitations()
        .ask(
            new Recovery(
                UUID.randomUUID(),
                id,
                by.name(),
                why,
                clock.instant(),
                Optional.empty(),
                passwordOnly));
  }

  /** Recoveries that wait for a second administrator. */
  public List<Recovery> waiting() {
    return kept.invitations().waiting();
  }

  /** Confirms a recovery that another one asked for, and answers the link. */
  public Secret confirmRecovery(By by, UUID recovery) {
    Recovery asked =
        kept.invitations()
            .findRecovery(recovery)
            .orElseThrow(() -> new RefusedException("no-recovery"));
    Account account = other(by, asked.account());
    if (asked.askedBy().equals(by.name())) {
      throw new RefusedException("second-person");
    }
    record(by, Kind.ACCOUNT_CHANGED, account, Words.of("access.audit.recovered", asked.askedBy()));
    if (!kept.invitations().confirm(recovery, by.name())) {
      throw new RefusedException("no-recovery");
    }
    return link(account, by.name(), asked.passwordOnly());
  }

  private Account get(UUID id) {
    return kept.accounts().find(id).orElseThrow(() -> new RefusedException("no-account"));
  }

  private Account other(By by, UUID id) {
    if (by.actor().account().id().equals(id)) {
      throw new RefusedException("own-account");
    }
    return get(id);
  }

  private static String reasoned(String reason) {
    String stripped = reason.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST_REASON) {
      throw new RefusedException("reason");
    }
    return stripped;
  }

  private void record(By by, Kind kind, Account account, Words words) {
    audit.record(Event.of(kind, by.origin().source(by.name()), "", account.name(), words));
  }

  /** The moment up to which a link made now can be used. */
  public Instant linkEnds() {
    return clock.instant().plus(LINK_KEPT);
  }
}
