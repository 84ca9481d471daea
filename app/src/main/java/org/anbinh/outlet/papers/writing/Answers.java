package org.anbinh.outlet.papers.writing;

import java.util.List;
import org.anbinh.figures.answers.Figure;
import org.anbinh.figures.answers.Question;

/** Answers the questions of papers, in their order. */
@FunctionalInterface
interface Answers {
  List<List<Figure>> to(List<Question> questions);
}
