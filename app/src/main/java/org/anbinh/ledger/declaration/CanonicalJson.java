package org.anbinh.ledger.declaration;

import java.math.BigDecimal;

/**
 * The one way contents are written: members in the order of the record, no spaces, strings escaped
 * as RFC 8785 has it. These bytes are hashed, so no library decides about them.
 */
final class CanonicalJson {
  private static final String HEX = "0123456789abcdef";

  private final StringBuilder text = new StringBuilder(512);

  void beginObject() {
    separate();
    text.append('{');
  }

  void endObject() {
    text.append('}');
  }

  void beginArray() {
    separate();
    text.append('[');
  }

  void endArray() {
    text.append(']');
  }

  void name(String name) {
    separate();
    quote(name);
    text.append(':');
  }

  void string(String value) {
    separate();
    quote(value);
  }

  void number(long value) {
    separate();
    text.append(value);
  }

  void number(BigDecimal value) {
    BigDecimal plain = Decimals.canonical(value);
    separate();
    if (plain.scale() == 0 && plain.precision() < 19) {
      text.append(plain.longValueExact());
    } else {
      text.append(plain.toPlainString());
    }
  }

  void flag(boolean value) {
    separate();
    text.append(value);
  }

  /** A comma where the last thing written was a value. */
  private void separate() {
    if (text.isEmpty()) {
      return;
    }
    char last = text.charAt(text.length() - 1);
    if (last != '{' && last != '[' && last != ':') {
      text.append(',');
    }
  }

  private void quote(String value) {
    text.append('"');
    int plainFrom = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < 0x20 || c == '"' || c == '\\') {
        text.append(value, plainFrom, i);
        escape(c);
        plainFrom = i + 1;
      } else if (Character.isSurrogate(c)) {
        i = requirePair(value, i);
      }
    }
    text.append(value, plainFrom, value.length()).append('"');
  }

  private static int requirePair(String value, int at) {
    if (at + 1 < value.length()
        && Character.isSurrogatePair(value.charAt(at), value.charAt(at + 1))) {
      return at + 1;
    }
    throw new IllegalArgumentException(
        "A text holds half a character at position " + at + " and cannot be written; remove it");
  }

  private void escape(char c) {
    text.append('\\');
    switch (c) {
      case '"', '\\' -> text.append(c);
      case '\b' -> text.append('b');
      case '\t' -> text.append('t');
      case '\n' -> text.append('n');
      case '\f' -> text.append('f');
      case '\r' -> text.append('r');
      default -> text.append("u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
