package org.anbinh.ledger.engine;

import static java.util.Objects.requireNonNull;

/** One role's way into one database. */
public record Access(String url, String user, String password) {
  public Access {
    requireNonNull(url, "url");
    requireNonNull(user, "user");
    requireNonNull(password, "password");
  }

  /** The password is left out. */
  @Override
  public String toString() {
    return user + " at " + url;
  }
}
