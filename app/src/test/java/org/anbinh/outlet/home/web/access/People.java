package org.anbinh.outlet.home.web.access;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.anbinh.ground.access.Account;
import org.anbinh.ground.access.Grant;
import org.anbinh.ground.access.Kept;
import org.anbinh.ground.access.Roles;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.passwords.PasswordHashing;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.time.Span;
import org.anbinh.outlet.home.web.RunningSystem;

/** People with a password, as an installation has them that is no demonstration. */
public final class People {
  /** Everybody's password. */
  public static final String SENTENCE = "mưa rơi trên mái ngói cũ";

  private People() {}

  /** Somebody new, who holds a role for the nation. */
  public static Account somebody(RunningSystem system, String name, String role) {
    var account =
        new Account(UUID.randomUUID(), name, "Ai Đó", Language.VI, Account.State.ACTIVE, false);
    Kept kept = system.part(Kept.class);
    kept.accounts().add(account);
    kept.accounts()
        .keepPasswordHash(account.id(), system.part(PasswordHashing.class).hash(SENTENCE));
    kept.grants()
        .add(
            new Grant(
                UUID.randomUUID(),
                account.id(),
                system.part(Roles.class).get(role),
                system.part(Territories.class).current().nation().id(),
                Optional.empty(),
                Span.since(LocalDate.of(2025, 7, 1)),
                "test",
                "test",
                Optional.empty()));
    return account;
  }
}
