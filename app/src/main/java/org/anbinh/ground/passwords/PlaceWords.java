package org.anbinh.ground.passwords;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words that strangers would guess first in a password of this place. They may stand in one and
 * count for nothing in its length, as years and counting do beside them.
 */
final class PlaceWords {
  private static final int SHORTEST = 3;
  private static final Pattern FURNITURE = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ADDED = Pattern.compile("(19|20)\\d\\d|0?123+4?5?6?7?8?9?0?");

  private final Set<String> words = new HashSet<>();
  private final int longest;

  /** Takes words as {@link PasswordRules#plain} writes them. */
  PlaceWords(Collection<String> plain) {
    for (String each : plain) {
      String word = FURNITURE.matcher(each).replaceAll("");
      if (word.length() >= SHORTEST) {
        words.add(word);
      }
    }
    longest = words.stream().mapToInt(String::length).max().orElse(0);
  }

  /** How many letters and digits of a password are left without these words. */
  int left(String plain) {
    String text = FURNITURE.matcher(plain).replaceAll("");
    var rest = new StringBuilder();
    for (int place = 0; place < text.length(); ) {
      int length = wordAt(text, place);
      if (length == 0) {
        rest.append(text.charAt(place++));
      } else {
        place += length;
      }
    }
    return rest.length() == text.length()
        ? text.length()
        : ADDED.matcher(rest).replaceAll("").length();
  }

  private int wordAt(String text, int place) {
    for (int length = Math.min(longest, text.length() - place); length >= SHORTEST; length--) {
      if (words.contains(text.substring(place, place + length))) {
        return length;
      }
    }
    return 0;
  }
}
