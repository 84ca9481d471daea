package org.anbinh.figures.answers.reckoning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anbinh.figures.answers.Figure;
import org.anbinh.figures.answers.Question;
import org.anbinh.figures.indicators.Definition;
import org.anbinh.figures.indicators.Indicator;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Succession;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;

/**
 * Shares of units that hold a status. A unit made by a merger holds none until it is assessed, so
 * two shares with a reform between them are shown side by side and never subtracted.
 */
final class Statuses {
  private final Grounds grounds;
  private final MartFigures figures;

  Statuses(Grounds grounds, MartFigures figures) {
    this.grounds = grounds;
    this.figures = figures;
  }

  /**
   * Two shares that cannot be subtracted.
   *
   * @param now holders of all, now
   * @param then holders of all, before
   */
  record Broken(Label now, Label then, Label why) {}

  Optional<Broken> broken(Question question, Comparing.Pair pair) {
    Indicator indicator = grounds.indicators().get(question.indicator());
    Optional<Definition> definition = indicator.on(pair.figure().window().lastDay());
    Optional<Definition.Ratio> ratio = definition.flatMap(Definition::ratio);
    if (ratio.isEmpty()) {
      return Optional.empty();
    }
    Counts now = counts(definition.get(), ratio.get(), FigureIds.unpack(pair.figure().id()));
    Counts then = counts(definition.get(), ratio.get(), FigureIds.unpack(pair.base().id()));
    boolean otherUnits = now.total().isPresent() && !now.sameTotal(then);
    if (!otherUnits && !reformed(question, pair)) {
      return Optional.empty();
    }
    return Optional.of(
        new Broken(
            now.words(grounds.words()),
            then.words(grounds.words()),
            grounds.words().say("compare.not-assessed", now.number(), then.number())));
  }

  private record Counts(Optional<BigDecimal> holders, Optional<BigDecimal> total) {
    boolean sameTotal(Counts other) {
      return other.total().isEmpty()
          || total.isEmpty()
          || total.get().compareTo(other.total().get()) == 0;
    }

    Label words(Words words) {
      Label none = words.say("compare.not-known");
      return words.say(
          "compare.of",
          holders.<Object>map(each -> each).orElse(none),
          total.<Object>map(each -> each).orElse(none));
    }

    Object number() {
      return total.<Object>map(each -> each).orElse("?");
    }
  }

  private Counts counts(Definition definition, Definition.Ratio ratio, Question question) {
    List<List<Figure>> both =
        figures.answerAll(
            List.of(
                plain(definition, ratio.numerator(), question),
                plain(definition, ratio.denominator(), question)));
    return new Counts(number(both.get(0)), number(both.get(1)));
  }

  private static Optional<BigDecimal> number(List<Figure> figures) {
    return figures.getFirst().outcome().number();
  }

  /** The question for one variable of a formula alone; every measure is an indicator. */
  static Question plain(Definition definition, String name, Question question) {
    var variable = definition.variables().get(name);
    if (variable == null) {
      throw new IllegalStateException("the ratio names no variable " + name);
    }
    var filter = new java.util.TreeMap<>(question.filter());
    variable.filter().forEach(filter::putIfAbsent);
    return question.of(variable.measure(), filter);
  }

  /** Whether a merger or a split made a commune in the unit between the two windows. */
  private boolean reformed(Question question, Comparing.Pair pair) {
    LocalDate before = pair.base().window().lastDay();
    LocalDate after = pair.figure().window().lastDay();
    if (before.isAfter(after)) {
      LocalDate swap = before;
      before = after;
      after = swap;
    }
    Territory territory = grounds.territories().asKnownAt(question.vintage());
    Set<UnitId> old = communes(territory, pair.base().unit(), before);
    return communes(territory, pair.figure().unit(), after).stream()
        .filter(id -> !old.contains(id))
        .flatMap(id -> territory.successions(id).stream())
        .filter(each -> !each.on().isAfter(pair.figure().window().lastDay()))
        .anyMatch(each -> each instanceof Succession.Merge || each instanceof Succession.Split);
  }

  private static Set<UnitId> communes(Territory territory, UnitId unit, LocalDate day) {
    return territory
        .find(unit)
        .filter(each -> each.span().covers(day))
        .map(each -> territory.within(each.id(), Level.COMMUNE, day))
        .orElse(List.of())
        .stream()
        .map(Unit::id)
        .collect(Collectors.toSet());
  }
}
