package org.anbinh.ground.access.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbinh.ground.access.Account;
import org.anbinh.ground.access.Accounts;
import org.anbinh.ground.language.Language;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Accounts in the tables {@code access.account} and {@code access.password}. */
final class PostgresAccounts implements Accounts {
  private static final String COLUMNS =
      "select id, name, full_name, language, state, demonstration from access.account ";

  private final DSLContext database;

  PostgresAccounts(DSLContext database) {
    this.database = database;
  }

  @Override
  public Optional<Account> find(UUID id) {
    return database
        .resultQuery(COLUMNS + "where id = ?", id)
        .fetchOptional()
        .map(PostgresAccounts::account);
  }

  @Override
  public Optional<Account> find(String name) {
    return database
        .resultQuery(COLUMNS + "where name = ?", name)
        .fetchOptional()
        .map(PostgresAccounts::account);
  }

  @Override
  public List<Account> list() {
    return database.resultQuery(COLUMNS + "order by name").fetch(PostgresAccounts::account);
  }

  private static Account account(Record row) {
    return new Account(
        row.get("id", UUID.class),
        row.get("name", String.class),
        row.get("full_name", String.class),
        Language.of(row.get("language", String.class)),
        Account.State.of(row.get("state", String.class)),
        row.get("demonstration", boolean.class));
  }

  @Override
  public void add(Account account) {
    database.execute(
        "insert into access.account (id, name, full_name, language, state, demonstration)"
            + " values (?, ?, ?, ?, ?, ?)",
        account.id(),
        account.name(),
        account.fullName(),
        account.language().code(),
        account.state().code(),
        account.demonstration());
  }

  @Override
  public boolean change(Account account) {
    return database.execute(
            "update access.account set full_name = ?, language = ?, state = ?"
                + " where id = ? and state <> ?",
            account.fullName(),
            account.language().code(),
            account.state().code(),
            account.id(),
            Account.State.CLOSED.code())
        > 0;
  }

  @Override
  public Optional<String> passwordHash(UUID account) {
    return database
        .resultQuery("select hash from access.password where account = ?", account)
        .fetchOptional(0, String.class);
  }

  @Override
  public void keepPasswordHash(UUID account, String hash) {
    database.execute(
        "insert into access.password values (?, ?, now())"
            + " on conflict (account) do update set hash = excluded.hash, since = excluded.since",
        account,
        hash);
  }
}
