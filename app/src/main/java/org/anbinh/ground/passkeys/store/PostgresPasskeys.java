package org.anbinh.ground.passkeys.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbinh.ground.access.Secret;
import org.anbinh.ground.passkeys.Credential;
import org.anbinh.ground.passkeys.Passkey;
import org.anbinh.ground.passkeys.Passkeys;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Passkeys in the tables {@code access.passkey} and {@code access.passkey_step}. */
final class PostgresPasskeys implements Passkeys {
  private static final String COLUMNS =
      "select id, credential, account, name, attested, counter, may_be_copied, copied, made, used"
          + " from access.passkey ";

  private final DSLContext database;

  PostgresPasskeys(DSLContext database) {
    this.database = database;
  }

  @Override
  public List<Held> of(UUID account) {
    return database
        .resultQuery(COLUMNS + "where account = ? order by made, id", account)
        .fetch(PostgresPasskeys::held);
  }

  @Override
  public Optional<Held> find(byte[] credential) {
    return database
        .resultQuery(COLUMNS + "where credential = ?", credential)
        .fetchOptional()
        .map(PostgresPasskeys::held);
  }

  private static Held held(Record row) {
    return new Held(
        new Passkey(
            row.get("id", UUID.class),
            row.get("account", UUID.class),
            row.get("name", String.class),
            row.get("made", Instant.class),
            Optional.ofNullable(row.get("used", Instant.class))),
        new Credential(
            row.get("credential", byte[].class),
            row.get("attested", byte[].class),
            row.get("counter", long.class),
            row.get("may_be_copied", boolean.class),
            row.get("copied", boolean.class)));
  }

  @Override
  public boolean add(Held held) {
    Passkey passkey = held.passkey();
    Credential credential = held.credential();
    return database.execute(
            "insert into access.passkey values"
                + " (?, ?, ?, ?, ?, ?, ?, ?, cast(? as timestamptz), null)"
                + " on conflict (credential) do nothing",
            passkey.id(),
            credential.id(),
            passkey.account(),
            passkey.name(),
            credential.attested(),
            credential.counter(),
            credential.mayBeCopied(),
            credential.copied(),
            passkey.made().toString())
        == 1;
  }

  @Override
  public boolean use(UUID passkey, Credential seen, Instant now) {
    return database.execute(
            "update access.passkey set counter = ?, copied = ?, used = cast(? as timestamptz)"
                + " where id = ? and (counter < ? or (counter = 0 and ? = 0))",
            seen.counter(),
            seen.copied(),
            now.toString(),
            passkey,
            seen.counter(),
            seen.counter())
        == 1;
  }

  @Override
  public boolean remove(UUID account, UUID passkey) {
    return database.execute(
            "delete from access.passkey where account = ? and id = ?", account, passkey)
        == 1;
  }

  @Override
  public void forget(UUID account) {
    database.execute("delete from access.passkey where account = ?", account);
  }

  @Override
  public void ask(Secret browser, Question question, Instant ends) {
    database.execute("delete from access.passkey_step where ends < now()");
    database.execute(
        "insert into access.passkey_step values (?, ?, cast(? as uuid), cast(? as timestamptz))",
        browser.hash(),
        question.challenge(),
        question.account().map(UUID::toString).orElse(null),
        ends.toString());
  }

  @Override
  public Optional<Question> take(Secret browser, Instant now) {
    return database
        .resultQuery(
            "delete from access.passkey_step where hash = ? returning challenge, account, ends",
            browser.hash())
        .fetchOptional()
        .filter(row -> row.get("ends", Instant.class).isAfter(now))
        .map(row ->
            new Question(
                row.get("challenge", byte[].class),
                Optional.ofNullable(row.get("account", UUID.class))));
  }
}
