package org.anbinh.ground.factors;

import java.util.Arrays;

/** Bytes as letters and digits that people can copy: base 32 of RFC 4648, without its padding. */
final class Letters {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private Letters() {}

  static String of(byte[] bytes) {
    var text = new StringBuilder();
    int held = 0;
    int bits = 0;
    for (byte each : bytes) {
      held = (held << Byte.SIZE) | (each & 0xff);
      bits += Byte.SIZE;
      while (bits >= BITS) {
        bits -= BITS;
        text.append(ALPHABET.charAt((held >> bits) & 31));
      }
      held &= (1 << bits) - 1;
    }
    if (bits > 0) {
      text.append(ALPHABET.charAt((held << (BITS - bits)) & 31));
    }
    return text.toString();
  }

  /** In groups of four, which are easier to copy. */
  static String grouped(String text, String between) {
    return String.join(between, Arrays.asList(text.split("(?<=\\G.{4})")));
  }
}
