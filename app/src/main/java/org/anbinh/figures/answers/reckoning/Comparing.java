package org.anbinh.figures.answers.reckoning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anbinh.figures.answers.Comparison;
import org.anbinh.figures.answers.Coverage;
import org.anbinh.figures.answers.Figure;
import org.anbinh.figures.answers.Outcome;
import org.anbinh.figures.answers.Question;
import org.anbinh.figures.indicators.Definition;
import org.anbinh.figures.indicators.Indicator;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.territory.Basis;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;

/** Puts two answers side by side and says what lies between them. */
final class Comparing {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Grounds grounds;
  private final MartFigures figures;
  private final Splitting splitting;
  private final Statuses statuses;
  private final Sentences sentences;

  Comparing(Grounds grounds, MartFigures figures) {
    this.grounds = grounds;
    this.figures = figures;
    this.splitting = new Splitting(grounds, figures);
    this.statuses = new Statuses(grounds, figures);
    this.sentences = new Sentences(grounds);
  }

  List<Comparison> compare(Question question, Question asked) {
    if (!question.indicator().equals(asked.indicator())) {
      throw new IllegalArgumentException(
          "Two indicators cannot be compared; ask for "
              + question.indicator()
              + " in both questions");
    }
    Question base = underItsOwnMap(asked);
    List<List<Figure>> both = figures.answerAll(List.of(question, base));
    Territory territory = grounds.territories().asKnownAt(base.vintage());
    var earlier = new Pairing(both.get(1), territory, base.basis().mapDay(base.window()));
    Map<Window, Integer> steps = Pairing.steps(both.get(0));
    Map<UnitId, Optional<UnitId>> counterparts = new HashMap<>();
    var pairs = new ArrayList<Pair>();
    for (Figure figure : both.get(0)) {
      int step = steps.getOrDefault(figure.window(), 0);
      Optional<Figure> match =
          counterparts
              .computeIfAbsent(figure.unit(), unit -> counterpart(question, base, earlier, unit))
              .flatMap(unit -> earlier.same(unit, step, figure.code().orElse("")));
      pairs.add(new Pair(figure, match.orElseGet(() -> none(figure, base)), step));
    }
    return finish(question, base, pairs);
  }

  /**
   * A figure and its base.
   *
   * @param step which step of its question the figure is
   */
  record Pair(Figure figure, Figure base, int step) {}

  /** Two units named in the questions belong together; those within are followed by their links. */
  private static Optional<UnitId> counterpart(
      Question question, Question base, Pairing earlier, UnitId unit) {
    return question.by().isEmpty() && unit.equals(question.unit())
        ? Optional.of(base.unit())
        : earlier.counterpart(unit);
  }

  /** A unit that is not on the map of the base is asked for as the unit it is linked to. */
  private Question underItsOwnMap(Question base) {
    Territory territory = grounds.territories().asKnownAt(base.vintage());
    boolean named =
        base.basis() instanceof Basis.Reported
            && territory
                .find(base.unit())
                .flatMap(unit -> Tiling.common(base.window(), unit.span()))
                .isPresent();
    return named
        ? base
        : Pairing.counterpart(territory, base.unit(), base.basis().mapDay(base.window()))
            .map(base::about)
            .orElse(base);
  }

  private Figure none(Figure figure, Question base) {
    Label words = grounds.words().say("compare.no-base");
    return new Figure(
        FigureIds.pack(single(base, figure)),
        figure.indicator(),
        figure.unit(),
        base.window(),
        figure.code(),
        new Outcome.Absent(Outcome.Why.NOT_DEFINED, words),
        figure.unitOfMeasure(),
        Coverage.NOT_OWED,
        List.of(),
        List.of());
  }

  private static Question single(Question base, Figure figure) {
    return new Question(
        base.indicator(),
        base.filter(),
        figure.unit(),
        Optional.empty(),
        Optional.empty(),
        base.window(),
        Optional.empty(),
        base.basis(),
        base.method(),
        base.vintage(),
        base.approved());
  }

  private List<Comparison> finish(Question question, Question base, List<Pair> pairs) {
    Indicator indicator = grounds.indicators().get(question.indicator());
    List<Optional<Comparison.Split>> splits =
        indicator.status() ? List.of() : splitting.split(question, base, pairs);
    var all = new ArrayList<Comparison>();
    for (int n = 0; n < pairs.size(); n++) {
      Pair pair = pairs.get(n);
      Optional<Statuses.Broken> broken =
          indicator.status() ? statuses.broken(question, pair) : Optional.empty();
      all.add(
          broken.isPresent()
              ? notAssessed(question, indicator, pair, broken.get())
              : compared(
                  question, indicator, pair, splits.isEmpty() ? Optional.empty() : splits.get(n)));
    }
    return all;
  }

  private Comparison compared(
      Question question, Indicator indicator, Pair pair, Optional<Comparison.Split> split) {
    Optional<BigDecimal> now = pair.figure().outcome().number();
    Optional<BigDecimal> then = pair.base().outcome().number();
    Optional<BigDecimal> difference = now.flatMap(value -> then.map(value::subtract));
    Optional<BigDecimal> percent = difference.flatMap(by -> then.flatMap(of -> percent(by, of)));
    return new Comparison(
        pair.base(),
        pair.figure(),
        difference,
        percent,
        split,
        sentences.withParts(
            sentences.withGrounds(
                sentences.sentence(question, indicator, pair, difference, percent), pair),
            split),
        notes(pair));
  }

  static Optional<BigDecimal> percent(BigDecimal difference, BigDecimal base) {
    return base.signum() == 0
        ? Optional.empty()
        : Optional.of(difference.multiply(HUNDRED).divide(base.abs(), 2, RoundingMode.HALF_UP));
  }

  private List<Label> notes(Pair pair) {
    var notes = new ArrayList<Label>();
    notes.addAll(pair.base().notes());
    notes.addAll(pair.figure().notes());
    breaksBetween(pair).forEach(notes::add);
    if (!pair.base().unit().equals(pair.figure().unit())) {
      notes.add(grounds.words().say("compare.other-territory"));
    }
    return notes.stream().distinct().toList();
  }

  /**
   * A break on the seam, or between the two windows, touches neither of them but the comparison.
   */
  private List<Label> breaksBetween(Pair pair) {
    LocalDate from = earlier(pair.base().window().from(), pair.figure().window().from());
    LocalDate until = later(pair.base().window().until(), pair.figure().window().until());
    var whole = new Window(from, until);
    return grounds
        .indicators()
        .get(pair.figure().indicator())
        .on(pair.figure().window().lastDay())
        .map(Definition::variables)
        .map(variables ->
            variables.values().stream()
                .flatMap(each -> grounds.law().breaks(each.measure(), whole).stream())
                .distinct()
                .map(each -> grounds.words().say("break", each.on(), each.note()))
                .toList())
        .orElse(List.of());
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private Comparison notAssessed(
      Question question, Indicator indicator, Pair pair, Statuses.Broken broken) {
    var split =
        new Comparison.Split(
            Optional.empty(), Optional.empty(), Optional.empty(), List.of(broken.why()));
    return new Comparison(
        pair.base(),
        pair.figure(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(split),
        sentences.notAssessed(question, indicator, pair, broken),
        notes(pair));
  }

  /** Whether two questions look at different maps. */
  static boolean onOtherMaps(Question question, Question base) {
    return !question.basis().mapDay(question.window()).equals(base.basis().mapDay(base.window()))
        && !(question.basis() instanceof Basis.Today && base.basis() instanceof Basis.Today);
  }
}
