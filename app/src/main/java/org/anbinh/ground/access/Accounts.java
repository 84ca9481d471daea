package org.anbinh.ground.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Everybody who can be known here. */
public interface Accounts {
  Optional<Account> find(UUID id);

  Optional<Account> find(String name);

  /** All of them, closed ones too, by sign-in name. */
  List<Account> list();

  /** Adds one; its name must be new. */
  void add(Account account);

  /**
   * Changes full name, language and state.
   *
   * @return whether it could be: what is closed stays closed
   */
  boolean change(Account account);

  /** The hash of the password; empty while there is none. */
  Optional<String> passwordHash(UUID account);

  void keepPasswordHash(UUID account, String hash);
}
