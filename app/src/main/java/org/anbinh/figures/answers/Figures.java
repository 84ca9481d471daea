package org.anbinh.figures.answers;

import java.util.List;
import org.anbinh.ground.time.Window;

/** The front door to all figures. Nothing reaches a page or a file but through it. */
public interface Figures {
  /** The answers to a question: one figure for each unit, step and code asked. */
  List<Figure> answer(Question question);

  /** The answers to several questions, worked on side by side; in the order of the questions. */
  List<List<Figure>> answerAll(List<Question> questions);

  /** The figure compared with the same question about another window. */
  List<Comparison> compare(Question question, Window base);

  /** Any two questions of one indicator: two windows, maps or vintages. */
  List<Comparison> compare(Question question, Question base);

  /** Where a figure comes from, recomputed from its id. */
  Passport passport(FigureId id);

  /** The question that a figure's id names. */
  Question question(FigureId id);
}
