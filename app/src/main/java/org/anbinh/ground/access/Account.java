package org.anbinh.ground.access;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.UUID;
import org.anbinh.ground.language.Language;

/**
 * Somebody who can be known here. The sign-in name is what the ledger keeps as an author, so it is
 * never given to another person.
 *
 * @param demonstration made for the invented nation: it has no password and is of no use elsewhere
 */
public record Account(
    UUID id, String name, String fullName, Language language, State state, boolean demonstration) {

  /** How far it has come. */
  public enum State {
    INVITED,
    ACTIVE,
    CLOSED;

    /** As it is kept. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static State of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  public Account {
    requireNonNull(id, "id");
    requireNonNull(language, "language");
    requireNonNull(state, "state");
    if (!isName(name)) {
      throw new IllegalArgumentException("\"" + name + "\" is no sign-in name");
    }
    if (fullName.isBlank() || fullName.length() > 200) {
      throw new IllegalArgumentException("A full name has 1 to 200 letters");
    }
  }

  /** The same account, having come so far. */
  Account in(State state) {
    return new Account(id, name, fullName, language, state, demonstration);
  }

  /** Whether a text can be a sign-in name: 3 to 64 small letters, digits, dots and dashes. */
  public static boolean isName(String text) {
    return text.matches("[a-z][a-z0-9.-]{2,63}");
  }

  /** A sign-in name as people type it, in the form in which it is kept. */
  public static String nameOf(String typed) {
    return typed.strip().toLowerCase(Locale.ROOT);
  }
}
