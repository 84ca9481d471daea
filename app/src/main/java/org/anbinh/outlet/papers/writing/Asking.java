package org.anbinh.outlet.papers.writing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anbinh.figures.answers.Figure;
import org.anbinh.figures.answers.Question;

/**
 * The questions of one paper. A paper is written twice: first to hear what it asks, which is then
 * asked at one stroke, and then with the answers.
 */
final class Asking {
  private final Set<Question> heard = new LinkedHashSet<>();
  private final Map<Question, List<Figure>> answers = new HashMap<>();
  private boolean answered;

  /** The answers to a question; none while it is only heard. */
  List<Figure> of(Question question) {
    heard.add(question);
    return answers.getOrDefault(question, List.of());
  }

  boolean isAnswered() {
    return answered;
  }

  /** Asks everything that was heard. */
  void ask(Answers source) {
    List<Question> all = new ArrayList<>(heard);
    List<List<Figure>> found = source.to(all);
    for (int n = 0; n < all.size(); n++) {
      answers.put(all.get(n), found.get(n));
    }
    answered = true;
  }

  /** What has to be read with the figures. */
  List<org.anbinh.ground.language.Label> notes() {
    return heard.stream()
        .flatMap(each -> answers.getOrDefault(each, List.of()).stream())
        .flatMap(figure -> figure.notes().stream())
        .distinct()
        .toList();
  }
}
