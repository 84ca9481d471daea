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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which passwords are accepted: long ones that nobody else is known to have had. There are no rules
 * about kinds of letters, and no password expires.
 */
public final class PasswordRules {
  private static final int SHORTEST = 12;
  private static final int LONGEST = 200;
  private static final int FEWEST_LETTERS = 5;
  private static final int FEWEST_OF_OTHERS = 8;
  private static final String LIST = "/access/common-passwords.txt";
  private static final String OWN_WORDS = "/access/own-words.txt";

  private final Set<String> common;
  private final Optional<BreachedPasswords> breached;
  private final Supplier<PlaceWords> place;

  /**
   * The rules with their lists.
   *
   * @param breached a larger list, where the installation has one
   * @param names of the units here, as they stand when a password is looked at
   */
  public PasswordRules(Optional<Path> breached, Supplier<Collection<String>> names) {
    this.common = carried(LIST);
    Set<String> own = carried(OWN_WORDS);
    this.place =
        () ->
            new PlaceWords(
                Stream.concat(own.stream(), names.get().stream().map(PasswordRules::plain))
                    .toList());
    this.breached = breached.map(BreachedPasswords::new);
  }

  /** What speaks against a password. */
  public enum Fault {
    SHORT,
    LONG,
    REPEATED,
    NAMED,
    PLACE,
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
    if (known) {
      return Optional.of(Fault.KNOWN);
    }
    return place.get().left(plain) < FEWEST_OF_OTHERS ? Optional.of(Fault.PLACE) : Optional.empty();
  }

  /** Small letters without marks: capitals and tones do not make a known password unknown. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replace('đ', 'd');
  }

  private static Set<String> carried(String list) {
    try (InputStream in =
        Objects.requireNonNull(PasswordRules.class.getResourceAsStream(list), list)) {
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
