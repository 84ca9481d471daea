package org.anbinh.outlet.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbinh.ground.access.Account;
import org.anbinh.ground.access.Accounts;
import org.anbinh.ground.access.Grant;
import org.anbinh.ground.access.Grants;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.audit.Event;
import org.anbinh.ground.audit.Event.Kind;
import org.anbinh.ground.audit.Event.Words;

/** Grants as the system itself changes them: each change has its line in the log first. */
public final class AuditedGrants implements Grants {
  private final Grants grants;
  private final Accounts accounts;
  private final Audit audit;

  public AuditedGrants(Grants grants, Accounts accounts, Audit audit) {
    this.grants = grants;
    this.accounts = accounts;
    this.audit = audit;
  }

  @Override
  public List<Grant> of(UUID account) {
    return grants.of(account);
  }

  @Override
  public List<Grant> list() {
    return grants.list();
  }

  @Override
  public void add(Grant grant) {
    record(Kind.GRANT_GIVEN, grant, "access.audit.granted", grant.reason());
    grants.add(grant);
  }

  @Override
  public void end(UUID id, LocalDate until, String by, String reason) {
    Optional<Grant> ended = list().stream().filter(each -> each.id().equals(id)).findFirst();
    ended.ifPresent(grant -> record(Kind.GRANT_ENDED, grant, "access.audit.grant-ended", reason));
    grants.end(id, until, by, reason);
  }

  private void record(Kind kind, Grant grant, String key, String reason) {
    String name =
        accounts.find(grant.account()).map(Account::name).orElse(grant.account().toString());
    audit.record(
        new Event(
            kind,
            Event.Source.SYSTEM,
            "",
            grant.unit().toString(),
            name,
            Words.of(key, grant.role().code(), reason)));
  }
}
