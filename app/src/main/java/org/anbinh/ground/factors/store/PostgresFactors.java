package org.anbinh.ground.factors.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbinh.ground.access.Secret;
import org.anbinh.ground.factors.Factors;
import org.jooq.DSLContext;

/** Second factors in the tables of {@code access}. */
final class PostgresFactors implements Factors {
  private final DSLContext database;

  PostgresFactors(DSLContext database) {
    this.database = database;
  }

  @Override
  public Optional<Factor> find(UUID account) {
    return database
        .resultQuery(
            "select sealed, confirmed is not null as confirmed from access.factor"
                + " where account = ?",
            account)
        .fetchOptional()
        .map(row ->
            new Factor(row.get("sealed", byte[].class), row.get("confirmed", boolean.class)));
  }

  @Override
  public Map<UUID, byte[]> confirmed() {
    return database
        .resultQuery("select account, sealed from access.factor where confirmed is not null")
        .fetchMap(row -> row.get("account", UUID.class), row -> row.get("sealed", byte[].class));
  }

  @Override
  public void offer(UUID account, byte[] sealed) {
    database.execute(
        "insert into access.factor (account, sealed) values (?, ?)"
            + " on conflict (account) do update set sealed = excluded.sealed"
            + " where access.factor.confirmed is null",
        account,
        sealed);
  }

  @Override
  public boolean confirm(UUID account, long step) {
    return database.execute(
            "update access.factor set confirmed = now(), last_step = ?"
                + " where account = ? and confirmed is null",
            step,
            account)
        == 1;
  }

  @Override
  public boolean use(UUID account, long step) {
    return database.execute(
            "update access.factor set last_step = ? where account = ? and last_step < ?",
            step,
            account,
            step)
        == 1;
  }

  @Override
  public void keepRecovery(UUID account, List<byte[]> hashes) {
    database.transaction(inside -> {
      inside.dsl().execute("delete from access.recovery_code where account = ?", account);
      for (byte[] hash : hashes) {
        inside
            .dsl()
            .execute(
                "insert into access.recovery_code (account, hash) values (?, ?)", account, hash);
      }
    });
  }

  @Override
  public boolean useRecovery(UUID account, byte[] hash) {
    return database.execute(
            "update access.recovery_code set used = now()"
                + " where account = ? and hash = ? and used is null",
            account,
            hash)
        == 1;
  }

  @Override
  public int recoveryLeft(UUID account) {
    return database
        .resultQuery(
            "select count(*)::int as number from access.recovery_code"
                + " where account = ? and used is null",
            account)
        .fetchSingle()
        .get("number", int.class);
  }

  @Override
  public void remove(UUID account) {
    database.transaction(inside -> {
      inside.dsl().execute("delete from access.factor where account = ?", account);
      inside.dsl().execute("delete from access.recovery_code where account = ?", account);
      inside.dsl().execute("delete from access.sign_in_step where account = ?", account);
    });
  }

  @Override
  public void forget(UUID account) {
    remove(account);
    database.execute("delete from access.provider_binding where account = ?", account);
  }

  @Override
  public void beginStep(Secret step, UUID account, Instant ends) {
    database.execute("delete from access.sign_in_step where ends < now()");
    database.execute(
        "insert into access.sign_in_step values (?, ?, cast(? as timestamptz))",
        step.hash(),
        account,
        ends.toString());
  }

  @Override
  public Optional<UUID> step(Secret step, Instant now) {
    return database
        .resultQuery(
            "select account from access.sign_in_step"
                + " where hash = ? and ends > cast(? as timestamptz)",
            step.hash(),
            now.toString())
        .fetchOptional()
        .map(row -> row.get("account", UUID.class));
  }

  @Override
  public boolean endStep(Secret step) {
    return database.execute("delete from access.sign_in_step where hash = ?", step.hash()) == 1;
  }
}
