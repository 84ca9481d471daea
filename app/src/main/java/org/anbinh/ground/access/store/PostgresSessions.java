package org.anbinh.ground.access.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbinh.ground.access.Proof;
import org.anbinh.ground.access.Secret;
import org.anbinh.ground.access.Session;
import org.anbinh.ground.access.Sessions;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Sessions and known devices in the tables {@code access.session} and {@code access.device}. */
final class PostgresSessions implements Sessions {
  private static final String COLUMNS =
      "select id, account, proof, begun, seen, address, agent from access.session ";

  private final DSLContext database;

  PostgresSessions(DSLContext database) {
    this.database = database;
  }

  @Override
  public void begin(Session session, Secret secret) {
    database.execute(
        "insert into access.session values (?, ?, ?, ?, "
            + "cast(? as timestamptz), cast(? as timestamptz), ?, ?)",
        session.id(),
        secret.hash(),
        session.account(),
        session.proof().code(),
        session.begun().toString(),
        session.seen().toString(),
        session.address(),
        session.agent());
  }

  @Override
  public Optional<Session> find(Secret secret) {
    return database
        .resultQuery(COLUMNS + "where hash = ?", secret.hash())
        .fetchOptional()
        .map(PostgresSessions::session);
  }

  @Override
  public List<Session> of(UUID account) {
    return database
        .resultQuery(COLUMNS + "where account = ? order by seen desc, id", account)
        .fetch(PostgresSessions::session);
  }

  private static Session session(Record row) {
    return new Session(
        row.get("id", UUID.class),
        row.get("account", UUID.class),
        Proof.ofSession(row.get("proof", String.class)),
        row.get("begun", Instant.class),
        row.get("seen", Instant.class),
        row.get("address", String.class),
        row.get("agent", String.class));
  }

  @Override
  public void seen(UUID session, Instant now) {
    database.execute(
        "update access.session set seen = cast(? as timestamptz) where id = ?",
        now.toString(),
        session);
  }

  @Override
  public void end(UUID account, UUID session) {
    database.execute("delete from access.session where account = ? and id = ?", account, session);
  }

  @Override
  public void endAll(UUID account) {
    database.execute("delete from access.session where account = ?", account);
  }

  @Override
  public void forgetBefore(Instant moment) {
    database.execute(
        "delete from access.session where begun < cast(? as timestamptz)", moment.toString());
  }

  @Override
  public boolean knowsDevice(Secret device, UUID account) {
    return database
        .resultQuery(
            "select 1 from access.device where hash = ? and account = ?", device.hash(), account)
        .fetchOptional()
        .isPresent();
  }

  @Override
  public void rememberDevice(Secret device, UUID account) {
    database.execute(
        "insert into access.device values (?, ?, now()) on conflict do nothing",
        device.hash(),
        account);
  }

  @Override
  public void forgetDevices(UUID account) {
    database.execute("delete from access.device where account = ?", account);
  }
}
