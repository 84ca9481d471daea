package org.anbinh.bench;

import java.util.Arrays;
import org.anbinh.ground.passwords.PasswordHashing;
import tools.jackson.databind.node.ObjectNode;

/** What one look at a password costs, which is done on one core. */
final class SigningIn {
  private static final int WARMING = 10;
  private static final int TIMES = 21;
  private static final double MOST_MILLISECONDS = 150;

  private SigningIn() {}

  /** Times a comparison with the hash that is kept. */
  static void all(ObjectNode result) {
    try (var hashing = new PasswordHashing(1)) {
      String hash = hashing.hash("a sentence that nobody else says");
      double[] milliseconds = new double[TIMES];
      for (int n = -WARMING; n < TIMES; n++) {
        long start = System.nanoTime();
        boolean matched = hashing.matches("a sentence that nobody else says", hash);
        if (!matched) {
          throw new IllegalStateException("The password does not fit its own hash");
        }
        milliseconds[Math.max(n, 0)] = (System.nanoTime() - start) / 1e6;
      }
      Arrays.sort(milliseconds);
      double median = milliseconds[TIMES / 2];
      result.put("argon2Milliseconds", median).put("most", MOST_MILLISECONDS);
      System.out.printf(
          "%52s %.0f ms of one core (at most %.0f)%n",
          "one look at a password", median, MOST_MILLISECONDS);
    }
  }
}
