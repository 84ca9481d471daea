package org.anbinh.ground.access.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbinh.ground.access.Invitation;
import org.anbinh.ground.access.Invitations;
import org.anbinh.ground.access.Recovery;
import org.anbinh.ground.access.Secret;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Links in the tables {@code access.invitation} and {@code access.recovery}. */
final class PostgresInvitations implements Invitations {
  private static final String RECOVERIES =
      "select id, account, asked_by, reason, asked, confirmed_by, password_only from access.recovery ";

  private final DSLContext database;

  PostgresInvitations(DSLContext database) {
    this.database = database;
  }

  @Override
  public void add(Invitation invitation, Secret secret) {
    database.execute(
        "insert into access.invitation (hash, account, made_by, ends, password_only)"
            + " values (?, ?, ?, cast(? as timestamptz), ?)",
        secret.hash(),
        invitation.account(),
        invitation.by(),
        invitation.ends().toString(),
        invitation.passwordOnly());
  }

  @Override
  public Optional<Invitation> find(byte[] hash) {
    return database
        .resultQuery(
            "select account, made_by, ends, used is not null as used, password_only"
                + " from access.invitation"
                + " where hash = ?",
            hash)
        .fetchOptional()
        .map(row ->
            new Invitation(
                row.get("account", UUID.class),
                row.get("made_by", String.class),
                row.get("ends", Instant.class),
                row.get("used", boolean.class),
                row.get("password_only", boolean.class)));
  }

  @Override
  public boolean use(byte[] hash) {
    return database.execute(
            "update access.invitation set used = now() where hash = ? and used is null", hash)
        == 1;
  }

  @Override
  public void ask(Recovery recovery) {
    database.execute(
        "insert into access.recovery (id, account, asked_by, reason, asked, password_only)"
            + " values (?, ?, ?, ?, cast(? as timestamptz), ?)",
        recovery.id(),
        recovery.account(),
        recovery.askedBy(),
        recovery.reason(),
        recovery.asked().toString(),
        recovery.passwordOnly());
  }

  @Override
  public List<Recovery> waiting() {
    return database
        .resultQuery(RECOVERIES + "where confirmed is null order by asked, id")
        .fetch(PostgresInvitations::recovery);
  }

  @Override
  public Optional<Recovery> findRecovery(UUID id) {
    return database
        .resultQuery(RECOVERIES + "where id = ?", id)
        .fetchOptional()
        .map(PostgresInvitations::recovery);
  }

  private static Recovery recovery(Record row) {
    return new Recovery(
        row.get("id", UUID.class),
        row.get("account", UUID.class),
        row.get("asked_by", String.class),
        row.get("reason", String.class),
        row.get("asked", Instant.class),
        Optional.ofNullable(row.get("confirmed_by", String.class)),
        row.get("password_only", boolean.class));
  }

  @Override
  public boolean confirm(UUID recovery, String by) {
    return database.execute(
            "update access.recovery set confirmed_by = ?, confirmed = now()"
                + " where id = ? and confirmed is null and asked_by <> ?",
            by,
            recovery,
            by)
        == 1;
  }
}
