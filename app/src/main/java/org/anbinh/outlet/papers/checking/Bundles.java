package org.anbinh.outlet.papers.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anbinh.figures.answers.Figure;
import org.anbinh.figures.answers.Figures;
import org.anbinh.figures.answers.Question;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.UnitId;

/**
 * Questions about single figures, asked together: those that differ by nothing but a unit inside
 * the unit of the paper are one question about all such units.
 */
record Bundles(Figures figures, UnitId whole) {
  private static final int LEAST = 4;

  private record Kind(Question question, Level level) {}

  /** The number that answers each question; empty where there is none. */
  Map<Question, Optional<BigDecimal>> answers(Collection<Question> questions) {
    Set<Question> open = new LinkedHashSet<>(questions);
    Map<Question, Optional<BigDecimal>> answers = new HashMap<>();
    for (List<Figure> found : figures.answerAll(bundled(open))) {
      for (Figure each : found) {
        Question question = figures.question(each.id());
        if (open.remove(question)) {
          answers.put(question, each.outcome().number());
        }
      }
    }
    List<Question> left = List.copyOf(open);
    List<List<Figure>> found = figures.answerAll(left);
    for (int n = 0; n < left.size(); n++) {
      answers.put(
          left.get(n), found.get(n).stream().findFirst().flatMap(each -> each.outcome().number()));
    }
    return answers;
  }

  private List<Question> bundled(Set<Question> questions) {
    Map<Kind, Integer> kinds = new LinkedHashMap<>();
    for (Question each : questions) {
      if (each.unit().level().compareTo(whole.level()) > 0) {
        kinds.merge(new Kind(each.about(whole), each.unit().level()), 1, Integer::sum);
      }
    }
    var bundled = new ArrayList<Question>();
    kinds.forEach((kind, times) -> {
      if (times >= LEAST) {
        bundled.add(kind.question().by(Optional.of(kind.level())));
      }
    });
    return bundled;
  }
}
