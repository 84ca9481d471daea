package org.anbinh.ground.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.audit.Event;
import org.anbinh.ground.audit.Event.Kind;
import org.anbinh.ground.audit.Event.Words;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.time.Span;

/**
 * Lets the first administrator in, once, with a link that is made at each start for as long as
 * there is none.
 */
public final class FirstAdministrator {
  private static final String ROLE = "administrator";
  private static final Duration KEPT = Duration.ofHours(24);
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Kept kept;
  private final Role role;
  private final Territories territories;
  private final OwnAccount own;
  private final Audit audit;
  private final Clock clock;
  private final Secret secret = Secret.fresh();
  private final Instant ends;

  public FirstAdministrator(
      Kept kept, Roles roles, Territories territories, OwnAccount own, Audit audit, Clock clock) {
    this.kept = kept;
    this.role = roles.get(ROLE);
    this.territories = territories;
    this.own = own;
    this.audit = audit;
    this.clock = clock;
    this.ends = clock.instant().plus(KEPT);
  }

  /** Somebody as they name themselves. */
  public record Person(String name, String fullName, Language language) {}

  /** The secret of the link, while there is nobody who could invite others. */
  public Optional<Secret> secret() {
    boolean open = clock.instant().isBefore(ends) && !exists();
    return open ? Optional.of(secret) : Optional.empty();
  }

  private boolean exists() {
    LocalDate today = today();
    return kept.grants().list().stream()
        .filter(grant -> grant.role().code().equals(ROLE) && grant.effective().covers(today))
        .flatMap(grant -> kept.accounts().find(grant.account()).stream())
        .anyMatch(account -> account.state() != Account.State.CLOSED && !account.demonstration());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  /** Makes the account and begins its first session. */
  public synchronized SignIn.Answer.In accept(
      Secret link, Person person, OwnAccount.Chosen chosen, Origin origin) {
    if (secret().filter(each -> each.is(link)).isEmpty()) {
      throw new RefusedException("link");
    }
    String name = Account.nameOf(person.name());
    if (!Account.isName(name)) {
      throw new RefusedException("name");
    }
    if (person.fullName().isBlank() || person.fullName().length() > 200) {
      throw new RefusedException("full-name");
    }
    if (kept.accounts().find(name).isPresent()) {
      throw new RefusedException("taken", name);
    }
    var account =
        new Account(
            UUID.randomUUID(),
            name,
            person.fullName().strip(),
            person.language(),
            Account.State.INVITED,
            false);
    String hash = own.hash(account, chosen);
    var grant =
        new Grant(
            UUID.randomUUID(),
            account.id(),
            role,
            territories.current().nation().id(),
            Optional.empty(),
            Span.since(today()),
            "first start",
            "operator",
            Optional.empty());
    record(grant, account, origin);
    kept.accounts().add(account);
    kept.grants().add(grant);
    return own.settled(account, hash, new Proof.Password(), origin);
  }

  private void record(Grant grant, Account account, Origin origin) {
    Event.Source source = origin.source(account.name());
    audit.record(
        Event.of(
            Kind.ACCOUNT_CHANGED,
            source,
            "",
            account.name(),
            Words.of("access.audit.first", account.fullName())));
    audit.record(
        new Event(
            Kind.GRANT_GIVEN,
            source,
            "",
            grant.unit().toString(),
            account.name(),
            Words.of("access.audit.granted", role.code(), grant.reason())));
  }
}
