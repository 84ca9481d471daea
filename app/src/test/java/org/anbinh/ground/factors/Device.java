package org.anbinh.ground.factors;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;

/** A phone with a program for codes, which knows a key as it was shown. */
public final class Device {
  private final byte[] key;
  private long last;

  /** Takes a key as a page shows it. */
  public Device(String shown) {
    BigInteger number = BigInteger.ZERO;
    String plain = shown.replace(" ", "");
    for (int i = 0; i < plain.length(); i++) {
      char each = plain.charAt(i);
      int value = Character.isDigit(each) ? each - '2' + 26 : each - 'A';
      number = number.shiftLeft(5).or(BigInteger.valueOf(value));
    }
    int length = plain.length() * 5 / 8;
    byte[] bytes = number.toByteArray();
    byte[] padded = new byte[length];
    int from = Math.max(0, bytes.length - length);
    System.arraycopy(bytes, from, padded, length - (bytes.length - from), bytes.length - from);
    this.key = Arrays.copyOf(padded, length);
    this.last = OneTimeCode.step(Instant.now()) - 2;
  }

  /** The next code that was not typed yet; at most three in the same half minute. */
  public String next() {
    last = Math.max(last + 1, OneTimeCode.step(Instant.now()) - 1);
    return OneTimeCode.of(key, last);
  }
}
