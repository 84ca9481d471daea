package org.anbinh.ground.provider.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.anbinh.ground.access.Secret;
import org.anbinh.ground.provider.Bindings;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Bindings in the tables of {@code access}. */
final class PostgresBindings implements Bindings {
  private final DSLContext database;

  PostgresBindings(DSLContext database) {
    this.database = database;
  }

  @Override
  public void begin(Secret state, Journey journey, Instant ends) {
    database.execute("delete from access.provider_step where ends < now()");
    database.execute(
        "insert into access.provider_step"
            + " (state, browser, nonce, verifier, account, back, ends, invitation)"
            + " values (?, ?, ?, ?, cast(? as uuid), ?, cast(? as timestamptz), ?)",
        state.hash(),
        journey.browser().hash(),
        journey.nonce(),
        journey.verifier(),
        journey.purpose() instanceof Purpose.Bind(UUID account) ? account.toString() : null,
        journey.back(),
        ends.toString(),
        journey.purpose() instanceof Purpose.Accept(byte[] link) ? link : null);
  }

  private static Purpose purpose(Record row) {
    UUID account = row.get("account", UUID.class);
    byte[] link = row.get("invitation", byte[].class);
    return link != null
        ? new Purpose.Accept(link)
        : account != null ? new Purpose.Bind(account) : new Purpose.Enter();
  }

  @Override
  public Optional<Returned> end(Secret state, Instant now) {
    return database
        .resultQuery(
            "delete from access.provider_step where state = ?"
                + " returning browser, nonce, verifier, account, back, ends, invitation",
            state.hash())
        .fetchOptional()
        .filter(row -> row.get("ends", Instant.class).isAfter(now))
        .map(row ->
            new Returned(
                row.get("browser", byte[].class),
                row.get("nonce", String.class),
                row.get("verifier", String.class),
                purpose(row),
                row.get("back", String.class)));
  }

  @Override
  public Optional<UUID> account(String issuer, String subject) {
    return database
        .resultQuery(
            "select account from access.provider_binding where issuer = ? and subject = ?",
            issuer,
            subject)
        .fetchOptional()
        .map(row -> row.get("account", UUID.class));
  }

  @Override
  public boolean isBound(UUID account, String issuer) {
    return database
        .resultQuery(
            "select 1 from access.provider_binding where account = ? and issuer = ?",
            account,
            issuer)
        .fetchOptional()
        .isPresent();
  }

  @Override
  public boolean bind(String issuer, String subject, UUID account) {
    return database.execute(
            "insert into access.provider_binding (issuer, subject, account) values (?, ?, ?)"
                + " on conflict do nothing",
            issuer,
            subject,
            account)
        == 1;
  }

  @Override
  public void unbind(UUID account, String issuer) {
    database.execute(
        "delete from access.provider_binding where account = ? and issuer = ?", account, issuer);
  }
}
