package org.anbinh.ground.access.web;

import java.util.UUID;
import org.anbinh.ground.access.Account;

/**
 * An account in an answer.
 *
 * @param state {@code invited}, {@code active} or {@code closed}
 */
record AccountAnswer(
    UUID id, String name, String fullName, String language, String state, boolean demonstration) {
  static AccountAnswer of(Account account) {
    return new AccountAnswer(
        account.id(),
        account.name(),
        account.fullName(),
        account.language().code(),
        account.state().code(),
        account.demonstration());
  }
}
