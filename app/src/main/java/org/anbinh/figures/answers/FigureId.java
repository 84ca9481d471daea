package org.anbinh.figures.answers;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The name of a figure: its whole question, packed into letters, digits, - and _. Tables of tens of
 * thousands of figures rarely show all names, so the letters are worked out when first asked for.
 */
public final class FigureId {
  private final Supplier<String> letters;
  private @Nullable String value;

  /** A name as it was copied. */
  public FigureId(String value) {
    this.letters = () -> value;
    this.value = value;
  }

  /** A name whose letters are worked out when first asked for. */
  public FigureId(Supplier<String> letters) {
    this.letters = letters;
  }

  /** The letters of the name. */
  public String value() {
    String known = value;
    if (known == null) {
      known = letters.get();
      value = known;
    }
    return known;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FigureId id && value().equals(id.value());
  }

  @Override
  public int hashCode() {
    return value().hashCode();
  }

  @Override
  public String toString() {
    return value();
  }
}
