package org.anbinh.figures.answers;

/** The name of a figure: its whole question, packed into letters, digits, - and _. */
public record FigureId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
