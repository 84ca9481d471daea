package org.anbinh.outlet.home.web.passkeys;

import java.util.Base64;

/** Bytes as forms and pages carry them: base 64 of RFC 4648, section 5, without its padding. */
final class Letters {
  private static final int LONGEST = 20_000;

  private Letters() {}

  static String of(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** What was sent; nothing where it is none of that. */
  static byte[] read(String text) {
    try {
      return text.length() > LONGEST ? new byte[0] : Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
