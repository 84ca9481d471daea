package org.anbinh.figures.answers.reckoning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.anbinh.figures.answers.Comparison;
import org.anbinh.figures.answers.Figure;
import org.anbinh.figures.answers.Question;
import org.anbinh.figures.indicators.Definition;
import org.anbinh.figures.indicators.Indicator;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.territory.Basis;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.UnitId;

/**
 * A change in parts. Boundary: the base on the later map, less the base as it was known under the
 * same name. Composition, in a rate: the weights of the units within, at average rates. Real: the
 * rest, which is what happened in the units at average weights.
 */
final class Splitting {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final Grounds grounds;
  private final MartFigures figures;

  Splitting(Grounds grounds, MartFigures figures) {
    this.grounds = grounds;
    this.figures = figures;
  }

  /** The split of each pair, in their order; none where no boundary moved and nothing is a rate. */
  List<Optional<Comparison.Split>> split(
      Question question, Question base, List<Comparing.Pair> pairs) {
    Indicator indicator = grounds.indicators().get(question.indicator());
    Optional<Definition.Ratio> ratio =
        indicator.on(question.window().lastDay()).flatMap(Definition::ratio);
    boolean moved = question.unit().level() != Level.NATION || question.by().isPresent();
    boolean otherMaps = moved && Comparing.onOtherMaps(question, base);
    if (ratio.isEmpty() && !otherMaps) {
      return pairs.stream().map(each -> Optional.<Comparison.Split>empty()).toList();
    }
    Question onLater =
        otherMaps
            ? base.about(question.unit())
                .on(new Basis.Named(question.basis().mapDay(question.window())))
            : base;
    List<Optional<BigDecimal>> restated = restated(onLater, pairs, otherMaps);
    var splits = new ArrayList<Optional<Comparison.Split>>();
    for (int n = 0; n < pairs.size(); n++) {
      splits.add(
          ratio.isEmpty()
              ? sum(pairs.get(n), restated.get(n))
              : pairs.size() == 1
                  ? rate(question, onLater, pairs.get(n), restated.get(n))
                  : boundaryOnly(pairs.get(n), restated.get(n)));
    }
    return splits;
  }

  /** The base of each pair on the later map. */
  private List<Optional<BigDecimal>> restated(
      Question onLater, List<Comparing.Pair> pairs, boolean otherMaps) {
    if (!otherMaps) {
      return pairs.stream().map(pair -> pair.base().outcome().number()).toList();
    }
    var answer =
        new Pairing(
            figures.answer(onLater),
            grounds.territories().asKnownAt(onLater.vintage()),
            onLater.basis().mapDay(onLater.window()));
    return pairs.stream()
        .map(pair ->
            answer
                .same(pair.figure().unit(), pair.step(), pair.figure().code().orElse(""))
                .flatMap(each -> each.outcome().number()))
        .toList();
  }

  private Optional<Comparison.Split> sum(Comparing.Pair pair, Optional<BigDecimal> restated) {
    Optional<BigDecimal> now = pair.figure().outcome().number();
    Optional<BigDecimal> then = pair.base().outcome().number();
    if (now.isEmpty() || then.isEmpty()) {
      return Optional.empty();
    }
    if (restated.isEmpty()) {
      return Optional.of(notKnown("compare.boundary-unknown"));
    }
    if (pair.base().unit().equals(pair.figure().unit())
        && restated.get().compareTo(then.get()) == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Comparison.Split(
            Optional.of(restated.get().subtract(then.get())),
            Optional.of(BigDecimal.ZERO),
            Optional.of(now.get().subtract(restated.get())),
            List.of()));
  }

  private Comparison.Split notKnown(String key) {
    List<Label> words = List.of(grounds.words().say(key));
    return new Comparison.Split(Optional.empty(), Optional.empty(), Optional.empty(), words);
  }

  /**
   * Of a rate in a table only the part of the boundary is worked out; the others need the figures
   * of all units within each of its rows.
   */
  private Optional<Comparison.Split> boundaryOnly(
      Comparing.Pair pair, Optional<BigDecimal> restated) {
    return sum(pair, restated)
        .map(split ->
            split.boundary().isEmpty()
                ? split
                : new Comparison.Split(
                    split.boundary(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(grounds.words().say("compare.rest-not-split"))));
  }

  private Optional<Comparison.Split> rate(
      Question question, Question onLater, Comparing.Pair pair, Optional<BigDecimal> restated) {
    Optional<BigDecimal> now = pair.figure().outcome().number();
    Optional<BigDecimal> then = pair.base().outcome().number();
    if (now.isEmpty() || then.isEmpty()) {
      return Optional.empty();
    }
    if (restated.isEmpty()) {
      return Optional.of(notKnown("compare.boundary-unknown"));
    }
    BigDecimal boundary = restated.get().subtract(then.get());
    Optional<BigDecimal> composition = composition(question, onLater, pair);
    if (composition.isEmpty()) {
      return Optional.of(
          new Comparison.Split(
              Optional.of(boundary),
              Optional.empty(),
              Optional.empty(),
              List.of(grounds.words().say("compare.composition-unknown"))));
    }
    BigDecimal whole = now.get().subtract(then.get());
    return Optional.of(
        new Comparison.Split(
            Optional.of(boundary),
            composition,
            Optional.of(whole.subtract(boundary).subtract(composition.get())),
            List.of()));
  }

  /** Numerator and denominator of each unit within. */
  record Inner(BigDecimal numerator, BigDecimal denominator) {
    static final Inner NONE = new Inner(BigDecimal.ZERO, BigDecimal.ZERO);
  }

  private Optional<BigDecimal> composition(
      Question question, Question onLater, Comparing.Pair pair) {
    Indicator indicator = grounds.indicators().get(question.indicator());
    Optional<Definition> definition = indicator.on(question.window().lastDay());
    Optional<Definition.Ratio> ratio = definition.flatMap(Definition::ratio);
    Optional<Level> inner = inner(pair.figure().unit().level());
    if (ratio.isEmpty()) {
      return Optional.empty();
    }
    if (inner.isEmpty()) {
      return Optional.of(BigDecimal.ZERO.setScale(indicator.decimals()));
    }
    LocalDate map = question.basis().mapDay(question.window());
    Question now = within(FigureIds.unpack(pair.figure().id()), inner.get(), map);
    Question then = within(onLater.about(pair.figure().unit()), inner.get(), map);
    Optional<Map<UnitId, Inner>> later = inner(definition.get(), ratio.get(), now);
    Optional<Map<UnitId, Inner>> earlier = inner(definition.get(), ratio.get(), then);
    return later.flatMap(one ->
        earlier
            .flatMap(other -> weights(one, other))
            .map(value ->
                value
                    .multiply(BigDecimal.valueOf(ratio.get().scale()))
                    .setScale(indicator.decimals(), RoundingMode.HALF_UP)));
  }

  private static Optional<Level> inner(Level level) {
    return switch (level) {
      case NATION -> Optional.of(Level.PROVINCE);
      case PROVINCE, DISTRICT -> Optional.of(Level.COMMUNE);
      case COMMUNE -> Optional.empty();
    };
  }

  private static Question within(Question question, Level level, LocalDate map) {
    return question.by(Optional.of(level)).on(new Basis.Named(map));
  }

  private Optional<Map<UnitId, Inner>> inner(
      Definition definition, Definition.Ratio ratio, Question question) {
    List<List<Figure>> both =
        figures.answerAll(
            List.of(
                Statuses.plain(definition, ratio.numerator(), question),
                Statuses.plain(definition, ratio.denominator(), question)));
    Map<UnitId, BigDecimal> numerators = new HashMap<>();
    for (Figure each : both.get(0)) {
      Optional<BigDecimal> number = each.outcome().number();
      if (number.isEmpty()) {
        return Optional.empty();
      }
      numerators.put(each.unit(), number.get());
    }
    Map<UnitId, Inner> inner = new HashMap<>();
    for (Figure each : both.get(1)) {
      Optional<BigDecimal> number = each.outcome().number();
      if (number.isEmpty()) {
        return Optional.empty();
      }
      inner.put(
          each.unit(),
          new Inner(numerators.getOrDefault(each.unit(), BigDecimal.ZERO), number.get()));
    }
    return Optional.of(inner);
  }

  /** The sum of changes of weight at average rates; none where a whole is nothing. */
  static Optional<BigDecimal> weights(Map<UnitId, Inner> later, Map<UnitId, Inner> earlier) {
    BigDecimal wholeNow = whole(later);
    BigDecimal wholeThen = whole(earlier);
    if (wholeNow.signum() == 0 || wholeThen.signum() == 0) {
      return Optional.empty();
    }
    var units = new TreeSet<UnitId>(later.keySet());
    units.addAll(earlier.keySet());
    BigDecimal sum = BigDecimal.ZERO;
    for (UnitId unit : units) {
      Inner now = inner(later, unit);
      Inner then = inner(earlier, unit);
      BigDecimal weightNow = now.denominator().divide(wholeNow, MathContext.DECIMAL128);
      BigDecimal weightThen = then.denominator().divide(wholeThen, MathContext.DECIMAL128);
      BigDecimal rateNow = rate(now, then);
      BigDecimal rateThen = rate(then, now);
      BigDecimal average = rateNow.add(rateThen).divide(TWO, MathContext.DECIMAL128);
      sum = sum.add(weightNow.subtract(weightThen).multiply(average));
    }
    return Optional.of(sum);
  }

  private static Inner inner(Map<UnitId, Inner> all, UnitId unit) {
    return all.getOrDefault(unit, Inner.NONE);
  }

  private static BigDecimal whole(Map<UnitId, Inner> all) {
    return all.keySet().stream()
        .map(unit -> inner(all, unit).denominator())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** A unit's rate; where it had no weight, the rate it has on the other side. */
  private static BigDecimal rate(Inner one, Inner other) {
    Inner known = one.denominator().signum() == 0 ? other : one;
    return known.denominator().signum() == 0
        ? BigDecimal.ZERO
        : known.numerator().divide(known.denominator(), MathContext.DECIMAL128);
  }
}
