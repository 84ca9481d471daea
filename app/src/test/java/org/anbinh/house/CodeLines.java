package org.anbinh.house;

import java.util.BitSet;

/** Which lines of a source hold code: neither blank nor comment. */
record CodeLines(BitSet lines) {
  private enum Inside {
    CODE,
    LINE_COMMENT,
    COMMENT,
    TEXT,
    LETTER,
    BLOCK
  }

  static CodeLines of(CharSequence source) {
    var lines = new BitSet();
    var inside = Inside.CODE;
    int line = 1;
    for (int at = 0; at < source.length(); at++) {
      char c = source.charAt(at);
      if (c == '\n') {
        line++;
        inside = inside == Inside.LINE_COMMENT ? Inside.CODE : inside;
        continue;
      }
      Inside before = inside;
      inside = next(source, at, inside);
      boolean comment =
          inside == Inside.COMMENT || inside == Inside.LINE_COMMENT || before == Inside.COMMENT;
      if (!comment && !Character.isWhitespace(c)) {
        lines.set(line);
      }
      at += skip(source, at, before, inside);
    }
    return new CodeLines(lines);
  }

  private static Inside next(CharSequence source, int at, Inside inside) {
    return switch (inside) {
      case CODE -> opened(source, at);
      case LINE_COMMENT -> inside;
      case COMMENT -> starts(source, at, "*/") ? Inside.CODE : inside;
      case TEXT -> source.charAt(at) == '"' ? Inside.CODE : inside;
      case LETTER -> source.charAt(at) == '\'' ? Inside.CODE : inside;
      case BLOCK -> starts(source, at, "\"\"\"") ? Inside.CODE : inside;
    };
  }

  private static Inside opened(CharSequence source, int at) {
    if (starts(source, at, "//")) {
      return Inside.LINE_COMMENT;
    }
    if (starts(source, at, "/*")) {
      return Inside.COMMENT;
    }
    if (starts(source, at, "\"\"\"")) {
      return Inside.BLOCK;
    }
    return switch (source.charAt(at)) {
      case '"' -> Inside.TEXT;
      case '\'' -> Inside.LETTER;
      default -> Inside.CODE;
    };
  }

  /** How many further characters belong to what was just read. */
  private static int skip(CharSequence source, int at, Inside before, Inside now) {
    boolean quoted = now == Inside.TEXT || now == Inside.LETTER || now == Inside.BLOCK;
    if (quoted && before == now && source.charAt(at) == '\\') {
      return 1;
    }
    boolean changed = before != now;
    boolean block = before == Inside.BLOCK || now == Inside.BLOCK;
    boolean comment = before == Inside.COMMENT || now == Inside.COMMENT;
    return changed && block ? 2 : changed && comment ? 1 : 0;
  }

  private static boolean starts(CharSequence source, int at, String what) {
    return source.length() >= at + what.length()
        && source.subSequence(at, at + what.length()).toString().equals(what);
  }

  int between(long first, long last) {
    return (int) lines.stream().filter(line -> line >= first && line <= last).count();
  }
}
