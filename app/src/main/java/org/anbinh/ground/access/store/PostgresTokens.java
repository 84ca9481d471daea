package org.anbinh.ground.access.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbinh.ground.access.PersonalToken;
import org.anbinh.ground.access.Secret;
import org.anbinh.ground.access.Tokens;
import org.anbinh.ground.rights.Right;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Tokens in the table {@code access.token}. */
final class PostgresTokens implements Tokens {
  private static final String COLUMNS =
      "select id, account, name, rights, strong, begun, ends from access.token ";

  private final DSLContext database;

  PostgresTokens(DSLContext database) {
    this.database = database;
  }

  @Override
  public void add(PersonalToken token, Secret secret) {
    database.execute(
        "insert into access.token (id, hash, account, name, rights, begun, ends, strong)"
            + " values (?, ?, ?, ?, ?, cast(? as timestamptz), cast(? as timestamptz), ?)",
        token.id(),
        secret.hash(),
        token.account(),
        token.name(),
        token.rights().stream().map(Right::code).sorted().collect(Collectors.joining(" ")),
        token.begun().toString(),
        token.ends().toString(),
        token.strong());
  }

  @Override
  public Optional<PersonalToken> find(Secret secret) {
    return database
        .resultQuery(COLUMNS + "where hash = ?", secret.hash())
        .fetchOptional()
        .map(PostgresTokens::token);
  }

  @Override
  public List<PersonalToken> of(UUID account) {
    return database
        .resultQuery(COLUMNS + "where account = ? order by begun, id", account)
        .fetch(PostgresTokens::token);
  }

  private static PersonalToken token(Record row) {
    return new PersonalToken(
        row.get("id", UUID.class),
        row.get("account", UUID.class),
        row.get("name", String.class),
        Arrays.stream(row.get("rights", String.class).split(" ", -1))
            .map(Right::find)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet()),
        row.get("strong", boolean.class),
        row.get("begun", Instant.class),
        row.get("ends", Instant.class));
  }

  @Override
  public void end(UUID account, UUID token) {
    database.execute("delete from access.token where account = ? and id = ?", account, token);
  }

  @Override
  public void endAll(UUID account) {
    database.execute("delete from access.token where account = ?", account);
  }
}
