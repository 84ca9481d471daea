package org.anbinh.ground.agenda;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.territory.UnitId;

/**
 * A sentence that a page writes in the language of its reader.
 *
 * @param key key of its words in the label files
 * @param terms what stands at its places {0}, {1} …
 */
public record Phrase(String key, List<Term> terms) {
  public Phrase {
    terms = List.copyOf(terms);
  }

  /** A sentence and what stands at its places. */
  public static Phrase of(String key, Term... terms) {
    return new Phrase(key, List.of(terms));
  }

  /** What stands at a place of a sentence. */
  public sealed interface Term {
    /** A number, written with the separators of the language. */
    record Quantity(BigDecimal amount) implements Term {}

    record Day(LocalDate day) implements Term {}

    /** Words that are known in both languages. */
    record Name(Label label) implements Term {}

    /** A unit by its name. */
    record Place(UnitId unit) implements Term {}

    /** Text that is the same in every language. */
    record Text(String text) implements Term {}
  }

  public static Term number(long amount) {
    return new Term.Quantity(BigDecimal.valueOf(amount));
  }
}
