package org.anbinh.ground.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The one place where names are folded for search, so that "quang tri" finds "Quảng Trị". Database
 * functions disagree on Đ and are not used for it.
 */
public final class Folding {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern GAPS = Pattern.compile("[\\s\\p{Punct}’‘–—]+");

  private Folding() {}

  /** Lower case, no diacritics, Đ as d, runs of spaces and punctuation as one space. */
  public static String fold(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    plain = plain.replace('đ', 'd').replace('Đ', 'D').toLowerCase(Locale.ROOT);
    return GAPS.matcher(plain).replaceAll(" ").strip();
  }
}
