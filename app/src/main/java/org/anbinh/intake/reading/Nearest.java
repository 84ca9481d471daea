package org.anbinh.intake.reading;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The known words nearest to a mistyped one. */
public final class Nearest {
  private static final int MOST = 3;

  private Nearest() {}

  private record Near(String word, int distance) {}

  /** At most three, nearest first; none that would be a different word altogether. */
  public static List<String> to(String folded, Collection<String> words) {
    int most = Math.max(1, Math.min(folded.length(), 40) / 3);
    return words.stream()
        .filter(word -> Math.abs(word.length() - folded.length()) <= most)
        .map(word -> new Near(word, distance(folded, word)))
        .filter(near -> near.distance() <= most)
        .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::word))
        .limit(MOST)
        .map(Near::word)
        .toList();
  }

  private static int distance(String left, String right) {
    int[] above = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = above[0];
      above[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        diagonal = above[j];
        above[j] = Math.min(replaced, Math.min(above[j], above[j - 1]) + 1);
      }
    }
    return above[right.length()];
  }
}
