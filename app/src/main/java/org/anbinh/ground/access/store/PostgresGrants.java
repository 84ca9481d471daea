package org.anbinh.ground.access.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbinh.ground.access.Grant;
import org.anbinh.ground.access.Grants;
import org.anbinh.ground.access.Roles;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Span;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Grants in the table {@code access.role_grant}; those that were ended before they ever held stay
 * there and are told to nobody.
 */
final class PostgresGrants implements Grants {
  private static final String COLUMNS =
      "select id, account, role, unit, agency, effective_from, effective_until, reason,"
          + " granted_by, follows from access.role_grant"
          + " where (effective_until is null or effective_until > effective_from) ";
  private static final String ORDER = "order by effective_from, granted_at, id";

  private final DSLContext database;
  private final Roles roles;

  PostgresGrants(DSLContext database, Roles roles) {
    this.database = database;
    this.roles = roles;
  }

  @Override
  public List<Grant> of(UUID account) {
    return database.resultQuery(COLUMNS + "and account = ? " + ORDER, account).fetch(this::grant);
  }

  @Override
  public List<Grant> list() {
    return database.resultQuery(COLUMNS + ORDER).fetch(this::grant);
  }

  private Grant grant(Record row) {
    return new Grant(
        row.get("id", UUID.class),
        row.get("account", UUID.class),
        roles.get(row.get("role", String.class)),
        UnitId.parse(row.get("unit", String.class)),
        Optional.ofNullable(row.get("agency", String.class)),
        new Span(
            Optional.of(row.get("effective_from", LocalDate.class)),
            Optional.ofNullable(row.get("effective_until", LocalDate.class))),
        row.get("reason", String.class),
        row.get("granted_by", String.class),
        Optional.ofNullable(row.get("follows", UUID.class)));
  }

  @Override
  public void add(Grant grant) {
    database.execute(
        "insert into access.role_grant (id, account, role, unit, agency, effective_from,"
            + " effective_until, reason, granted_by, follows) values (?, ?, ?, ?,"
            + " nullif(?, ''), ?, cast(nullif(?, '') as date), ?, ?, cast(nullif(?, '') as uuid))"
            + " on conflict (follows, unit) where follows is not null do nothing",
        grant.id(),
        grant.account(),
        grant.role().code(),
        grant.unit().toString(),
        grant.agency().orElse(""),
        grant.effective().from().orElseThrow(),
        grant.effective().until().map(LocalDate::toString).orElse(""),
        grant.reason(),
        grant.by(),
        grant.follows().map(UUID::toString).orElse(""));
  }

  @Override
  public void end(UUID grant, LocalDate until, String by, String reason) {
    database.execute(
        "update access.role_grant set effective_until = greatest(?, effective_from),"
            + " ended_by = ?, ended_reason = ? where id = ?",
        until,
        by,
        reason,
        grant);
  }
}
