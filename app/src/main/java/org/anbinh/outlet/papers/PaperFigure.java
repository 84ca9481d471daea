package org.anbinh.outlet.papers;

import java.util.Comparator;
import java.util.List;
import org.anbinh.figures.answers.FigureId;
import org.anbinh.figures.answers.Outcome;

/** One figure of a paper. The same figure bears the same mark wherever it stands in the paper. */
public sealed interface PaperFigure {
  /** In the order of their marks, which are numbers. */
  Comparator<PaperFigure> BY_MARK = Comparator.comparingInt(each -> Integer.parseInt(each.mark()));

  /** A number from 1 on, unique in its paper and the same in both languages. */
  String mark();

  /** What can be said. */
  Outcome outcome();

  /**
   * The figure as it is printed, without the words of its unit: {@code 122.066}, {@code 21,83 %},
   * or the words in its place where there is none. A difference in a sentence is printed without
   * its sign, because the words say which way it goes.
   */
  String text();

  /** {@code case}, {@code kg}, {@code percent} … */
  String unitOfMeasure();

  /** An answer of the figures, which has a passport. */
  record Asked(String mark, FigureId id, Outcome outcome, String text, String unitOfMeasure)
      implements PaperFigure {}

  /**
   * What is computed from other figures of the same paper.
   *
   * @param of their marks, in the order of the operation
   */
  record Derived(
      String mark,
      Operation operation,
      List<String> of,
      Outcome outcome,
      String text,
      String unitOfMeasure)
      implements PaperFigure {
    public Derived {
      of = List.copyOf(of);
    }
  }

  /** How a derived figure comes about. */
  enum Operation {
    /** The first less all others. */
    DIFFERENCE,
    /** 100 × (first − second) / second, two decimals, half up. */
    PERCENT_CHANGE,
    /** All of them together. */
    SUM,
    /** 100 × first / second, two decimals, half up. */
    SHARE
  }
}
