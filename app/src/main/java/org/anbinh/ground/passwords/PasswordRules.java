package org.anbinh.ground.passwords;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which passwords are accepted: long ones that nobody else is known to have had. There are no rules
 * about kinds of letters, and no password expires.
 */
public final class PasswordRules {
  private static final int SHORTEST = 12;
  private static final int LONGEST = 200;
  private static final int FEWEST_LETTERS = 5;
  private static final String LIST = "/access/common-passwords.txt";

  private final Set<String> common;
  private final Optional<BreachedPasswords> breached;

  /**
   * The rules with their lists.
   *
   * @param breached a larger list, where the installation has one
   */
  public PasswordRules(Optional<Path> breached) {
    this.common = carried();
    this.breached = breached.map(BreachedPasswords::new);
  }

  /** What speaks against a password. */
  public enum Fault {
    SHORT,
    LONG,
    REPEATED,
    NAMED,
    KNOWN;

    /** As its words are found. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What speaks against a password; empty when nothing does.
   *
   * @param names of its owner, which it must not contain
   */
  public Optional<Fault> fault(String password, Collection<String> names) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Optional.of(Fault.SHORT);
    }
    if (length > LONGEST) {
      return Optional.of(Fault.LONG);
    }
    if (password.codePoints().distinct().count() < FEWEST_LETTERS) {
      return Optional.of(Fault.REPEATED);
    }
    String plain = plain(password);
    if (names.stream().anyMatch(name -> plain.contains(plain(name).replace(" ", "")))) {
      return Optional.of(Fault.NAMED);
    }
    boolean known =
        common.contains(plain)
            || common.contains(plain.replaceAll("[^a-z]+", ""))
            || breached.map(list -> list.contains(password)).orElse(false);
    return known ? Optional.of(Fault.KNOWN) : Optional.empty();
  }

  /** Small letters without marks: capitals and tones do not make a known password unknown. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .replace('đ', 'd')
        .toLowerCase(Locale.ROOT);
  }

  private static Set<String> carried() {
    try (InputStream in =
        Objects.requireNonNull(PasswordRules.class.getResourceAsStream(LIST), LIST)) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(PasswordRules::plain)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
