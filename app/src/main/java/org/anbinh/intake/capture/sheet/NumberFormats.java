package org.anbinh.intake.capture.sheet;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the number format of a spreadsheet cell makes of the number in it. */
final class NumberFormats {
  /** What is shown instead of the bare number. */
  enum Shown {
    NUMBER,
    PERCENT,
    DAY,
    /** A day of which only month and year are shown. */
    MONTH,
    TIME
  }

  private final Map<String, Shown> known = new ConcurrentHashMap<>();

  /** What a format shows; ids without a text are those every spreadsheet has built in. */
  Shown shown(int id, String format) {
    return known.computeIfAbsent(id + "/" + format, key -> judge(id, format));
  }

  private static Shown judge(int id, String format) {
    if (id == 9 || id == 10) {
      return Shown.PERCENT;
    }
    if (id == 17) {
      return Shown.MONTH;
    }
    if ((id >= 14 && id <= 16) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) {
      return Shown.DAY;
    }
    if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) {
      return Shown.TIME;
    }
    return id < 50 && format.isEmpty() ? Shown.NUMBER : byText(format);
  }

  private static Shown byText(String format) {
    String letters =
        format
            .replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.", "")
            .toLowerCase(Locale.ROOT)
            .replace("general", "");
    if (letters.indexOf('%') >= 0) {
      return Shown.PERCENT;
    }
    boolean day = letters.indexOf('d') >= 0;
    boolean year = letters.indexOf('y') >= 0;
    boolean time = letters.indexOf('h') >= 0 || letters.indexOf('s') >= 0;
    if (day || (year && !(letters.indexOf('m') >= 0) && !time)) {
      return Shown.DAY;
    }
    if (year || (letters.indexOf('m') >= 0 && !time)) {
      return Shown.MONTH;
    }
    return time ? Shown.TIME : Shown.NUMBER;
  }
}
