package org.anbinh.ground.factors;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes that change every half minute, as RFC 6238 says. */
final class OneTimeCode {
  static final int DIGITS = 6;
  static final int SECONDS = 30;
  private static final String USUAL = "HmacSHA1";

  private OneTimeCode() {}

  /** The half minute in which a moment lies. */
  static long step(Instant moment) {
    return Math.floorDiv(moment.getEpochSecond(), SECONDS);
  }

  /** The code of a half minute, as every program for codes makes it unless told otherwise. */
  static String of(byte[] key, long step) {
    return of(USUAL, key, step, DIGITS);
  }

  static String of(String algorithm, byte[] key, long step, int digits) {
    byte[] hash = hash(algorithm, key, step);
    int offset = hash[hash.length - 1] & 0xf;
    int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fff_ffff;
    String text = "0".repeat(digits) + number;
    return text.substring(text.length() - digits);
  }

  private static byte[] hash(String algorithm, byte[] key, long step) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key, algorithm));
      return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The half minute whose code was typed: this one, the one before or the one after. */
  static OptionalLong matching(byte[] key, String typed, Instant now) {
    OptionalLong found = OptionalLong.empty();
    long current = step(now);
    for (long each = current - 1; each <= current + 1; each++) {
      boolean same =
          MessageDigest.isEqual(of(key, each).getBytes(US_ASCII), typed.getBytes(US_ASCII));
      found = same ? OptionalLong.of(each) : found;
    }
    return found;
  }
}
