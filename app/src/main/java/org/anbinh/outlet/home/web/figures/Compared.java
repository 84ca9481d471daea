package org.anbinh.outlet.home.web.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.anbinh.figures.answers.Comparison;
import org.anbinh.outlet.home.web.Words;

/**
 * A comparison as a page writes it.
 *
 * @param parts the difference in parts; empty where no reform lies between
 * @param notKnown why a part cannot be known
 * @param comparison the same as numbers
 */
record Compared(
    String name,
    Shown base,
    Shown figure,
    String difference,
    String percent,
    List<Part> parts,
    List<String> notKnown,
    String sentence,
    Comparison comparison) {
  private static final String DASH = "\u2013";

  /** A part of the difference: {@code boundary}, {@code composition} or {@code real}. */
  record Part(String key, String amount) {}

  static Compared of(Words words, Comparison comparison, String name, String sentence) {
    return new Compared(
        name,
        Shown.of(words, comparison.base()),
        Shown.of(words, comparison.figure()),
        comparison.difference().map(words::signed).orElse(DASH),
        comparison.percent().map(words::percent).orElse(DASH),
        comparison.split().map(split -> parts(words, split)).orElse(List.of()),
        comparison
            .split()
            .map(split -> split.notKnown().stream().map(words::of).toList())
            .orElse(List.of()),
        sentence,
        comparison);
  }

  private static List<Part> parts(Words words, Comparison.Split split) {
    return List.of(
        part(words, "boundary", split.boundary()),
        part(words, "composition", split.composition()),
        part(words, "real", split.real()));
  }

  private static Part part(Words words, String key, Optional<BigDecimal> amount) {
    return new Part(key, amount.map(words::signed).orElse(DASH));
  }
}
