package org.anbinh.ground.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Something that only its holder knows: of a session, a token, a link. Only its hash is kept. */
public record Secret(String text) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;
  private static final int LONGEST = 200;

  /** One that nobody has seen, of 256 random bits. */
  public static Secret fresh() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** Whether it can be one of ours at all; others are not worth a question to the database. */
  public boolean isPlausible() {
    return !text.isEmpty() && text.length() <= LONGEST;
  }

  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Compares without telling by its time how much was right. */
  public boolean is(Secret other) {
    return MessageDigest.isEqual(hash(), other.hash());
  }

  /** It is never written down. */
  @Override
  public String toString() {
    return "a secret";
  }
}
