package org.anbinh.outlet.papers.writing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anbinh.figures.answers.Figure;
import org.anbinh.figures.answers.Figures;
import org.anbinh.figures.answers.Question;
import org.anbinh.ground.territory.Basis;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;

/**
 * Answers that several papers share: what one of them asks about a unit is asked at once about all
 * units of its level, which costs little more, and every figure has the name it would have had
 * alone. What cannot be asked so is asked as it stands, and remembered too.
 */
final class SharedAnswers implements Answers {
  private final Figures figures;
  private final Territories territories;
  private final Map<Question, Map<UnitId, List<Figure>>> wide = new HashMap<>();
  private final Map<Question, List<Figure>> narrow = new HashMap<>();

  SharedAnswers(Figures figures, Territories territories) {
    this.figures = figures;
    this.territories = territories;
  }

  /** The second paper waits until the first has asked, and finds most of its answers there. */
  @Override
  public synchronized List<List<Figure>> to(List<Question> questions) {
    Set<Question> open = new LinkedHashSet<>();
    for (Question each : questions) {
      Question asked = widened(each).orElse(each);
      if (!wide.containsKey(asked) && !narrow.containsKey(asked)) {
        open.add(asked);
      }
    }
    ask(new ArrayList<>(open));
    return questions.stream().map(this::found).toList();
  }

  private void ask(List<Question> open) {
    List<List<Figure>> answers = figures.answerAll(open);
    for (int n = 0; n < open.size(); n++) {
      Question question = open.get(n);
      narrow.put(question, answers.get(n));
      if (question.unit().level() == Level.NATION && question.by().isPresent()) {
        wide.put(question, answers.get(n).stream().collect(Collectors.groupingBy(Figure::unit)));
      }
    }
  }

  private List<Figure> found(Question question) {
    Optional<Question> widened = widened(question);
    if (widened.isEmpty()) {
      return narrow.getOrDefault(question, List.of());
    }
    Map<UnitId, List<Figure>> all = wide.getOrDefault(widened.get(), Map.of());
    if (question.by().isEmpty()) {
      return all.getOrDefault(question.unit(), List.of());
    }
    return territory(question).within(question.unit(), question.by().get(), day(question)).stream()
        .map(Unit::id)
        .sorted()
        .flatMap(each -> all.getOrDefault(each, List.of()).stream())
        .toList();
  }

  private Territory territory(Question question) {
    return territories.asKnownAt(question.vintage());
  }

  private static LocalDate day(Question question) {
    return question.basis().mapDay(question.window());
  }

  /**
   * The same question about all units of the level; none where the unit is not on the map, or units
   * stand on many maps.
   */
  private Optional<Question> widened(Question question) {
    if (question.unit().level() == Level.NATION
        || question.dimension().isPresent()
        || question.basis() instanceof Basis.Reported) {
      return Optional.empty();
    }
    Territory territory = territory(question);
    return territory
        .find(question.unit())
        .filter(unit -> unit.span().covers(day(question)))
        .map(unit ->
            question
                .about(territory.nation().id())
                .by(Optional.of(question.by().orElse(unit.level()))));
  }
}
