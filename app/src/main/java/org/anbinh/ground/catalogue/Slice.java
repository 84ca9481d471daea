package org.anbinh.ground.catalogue;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The part of a measure a reading is about, as code by dimension. Written {@code
 * form=tablet;substance=heroin}, dimensions in alphabetical order; the whole is written as nothing.
 */
public record Slice(SortedMap<String, String> codes) {
  /** The whole measure. */
  public static final Slice WHOLE = new Slice(new TreeMap<>());

  private static final Map<String, Slice> PARSED = new ConcurrentHashMap<>();
  private static final int MOST_PARSED = 20_000;

  public Slice {
    codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
    codes.forEach((dimension, code) -> {
      if (hasDelimiter(dimension) || hasDelimiter(code)) {
        throw new IllegalArgumentException(
            "A slice is written dimension=code; \""
                + dimension
                + "\" and \""
                + code
                + "\" are not");
      }
    });
  }

  private static boolean hasDelimiter(String text) {
    return text.isEmpty()
        || text.indexOf('=') >= 0
        || text.indexOf(';') >= 0
        || text.indexOf('|') >= 0;
  }

  /** Reads the written form. */
  public static Slice parse(String text) {
    if (text.isEmpty()) {
      return WHOLE;
    }
    Slice known = PARSED.get(text);
    if (known != null) {
      return known;
    }
    var codes = new TreeMap<String, String>();
    for (String part : text.split(";", -1)) {
      int equals = part.indexOf('=');
      if (equals < 1 || codes.put(part.substring(0, equals), part.substring(equals + 1)) != null) {
        throw new IllegalArgumentException(
            "\"" + text + "\" is no slice; write dimension=code;dimension=code");
      }
    }
    var slice = new Slice(codes);
    if (PARSED.size() < MOST_PARSED) {
      PARSED.put(text, slice);
    }
    return slice;
  }

  @Override
  public String toString() {
    var text = new StringBuilder();
    codes.forEach((dimension, code) ->
        text.append(text.isEmpty() ? "" : ";").append(dimension).append('=').append(code));
    return text.toString();
  }
}
