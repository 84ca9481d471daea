package org.anbinh.figures.answers.reckoning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.anbinh.figures.answers.Figure;
import org.anbinh.figures.answers.FigureId;
import org.anbinh.figures.answers.Outcome;
import org.anbinh.figures.answers.Passport;
import org.anbinh.figures.answers.Question;
import org.anbinh.figures.answers.Reconciliation;
import org.anbinh.figures.answers.reckoning.Sought.Part;
import org.anbinh.figures.indicators.Definition;
import org.anbinh.figures.indicators.Variable;
import org.anbinh.figures.mart.Readings;
import org.anbinh.figures.mart.Sources;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ground.catalogue.MeasureKind;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ledger.declaration.Origin;
import org.anbinh.ledger.entries.Batch;

/** Makes passports: the figure recomputed from its name, and everything it rests on. */
final class Passports {
  private static final int MOST_SOURCES = 200;
  private static final int MOST_REVISIONS = 12;

  private final Grounds grounds;
  private final MartFigures figures;

  Passports(Grounds grounds, MartFigures figures) {
    this.grounds = grounds;
    this.figures = figures;
  }

  Passport passport(FigureId id) {
    Question question = FigureIds.unpack(id);
    Answer answer = figures.open(question);
    Figure figure = answer.figures().getFirst();
    Optional<Definition> definition = answer.indicator().on(question.window().lastDay());
    Optional<Batch> batch = grounds.ledger().findBatch(question.vintage().batch());
    var sources = new ArrayList<Passport.Source>();
    Counted counted = sources(answer, sources);
    return new Passport(
        definition.map(each -> withOthers(figure, each, answer.frame())).orElse(figure),
        question,
        answer.indicator().name(),
        definition.map(Passports::written).orElse(""),
        definition.map(Definition::from).orElse(answer.indicator().definitions().getFirst().from()),
        batch.map(Batch::hash),
        batch.map(Batch::recordedAt),
        answer.frame().territory().fingerprint(),
        sources,
        counted.all(),
        counted.outside(),
        revisions(answer, figure),
        cite(answer, figure));
  }

  private static String written(Definition definition) {
    var text = new StringBuilder(definition.formula().text());
    definition
        .variables()
        .forEach((name, variable) -> {
          text.append("; ").append(name).append(" = ").append(variable.measure());
          if (!variable.filter().isEmpty()) {
            text.append(variable.filter());
          }
        });
    return text.append(" (").append(definition.source().en()).append(")").toString();
  }

  /** How many entries there are, and how many of them lie outside the scope of who asks. */
  private record Counted(long all, long outside) {}

  private Counted sources(Answer answer, List<Passport.Source> sink) {
    long count = 0;
    long outside = 0;
    for (Readings readings : answer.readings()) {
      Sources found =
          grounds.mart().sources(readings, answer.frame().layout(), Scoped.current()).join();
      count += found.count();
      outside += found.outside();
      for (Sources.Entry each : found.entries()) {
        sink.add(
            new Passport.Source(
                each.register(),
                each.subject(),
                each.version(),
                each.batch(),
                readings.measure(),
                each.amount()));
      }
    }
    sink.sort(
        Comparator.comparing((Passport.Source each) -> each.amount().abs())
            .reversed()
            .thenComparing(Passport.Source::subject));
    if (sink.size() > MOST_SOURCES) {
      sink.subList(MOST_SOURCES, sink.size()).clear();
    }
    return new Counted(count, outside);
  }

  /** The same figure as it was known before, newest first, wherever it was another. */
  private List<Passport.Revision> revisions(Answer answer, Figure figure) {
    var batches = new TreeSet<Long>(Comparator.reverseOrder());
    for (Readings readings : answer.readings()) {
      batches.addAll(
          grounds.mart().changes(readings, answer.frame().layout(), MOST_REVISIONS + 1).join());
    }
    List<Question> earlier =
        batches.stream()
            .skip(1)
            .limit(MOST_REVISIONS)
            .map(batch -> answer.frame().question().at(new Vintage(batch)))
            .toList();
    var revisions = new ArrayList<Passport.Revision>();
    Optional<BigDecimal> newer = figure.outcome().number();
    for (List<Figure> each : figures.answerAll(earlier)) {
      Outcome outcome = each.getFirst().outcome();
      if (!same(outcome.number(), newer)) {
        long batch = FigureIds.unpack(each.getFirst().id()).vintage().batch();
        revisions.add(new Passport.Revision(batch, outcome));
        newer = outcome.number();
      }
    }
    return revisions;
  }

  private static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
    return one.isPresent() == other.isPresent()
        && one.map(value -> value.compareTo(other.orElse(value)) == 0).orElse(true);
  }

  /** The figure with what reports say beside records. */
  private Figure withOthers(Figure figure, Definition definition, Frame frame) {
    Optional<Variable> plain = definition.plain();
    boolean flow =
        plain
            .map(variable -> grounds.catalogue().measure(variable.measure()).kind())
            .filter(MeasureKind.FLOW::equals)
            .isPresent();
    if (!flow || figure.outcome().number().isEmpty()) {
      return figure;
    }
    var asReported =
        new Variable(plain.get().measure(), new TreeMap<>(plain.get().filter()), Origin.REPORT);
    Sought reported = Sought.of(asReported, frame, grounds.afresh());
    Part part = reported.at(new Sought.Key(figure.unit(), 0, ""));
    Optional<BigDecimal> theirs = part.outcome().number();
    boolean own =
        part.outcome().equals(figure.outcome()) && part.coverage().equals(figure.coverage());
    if (theirs.isEmpty() || own) {
      return figure;
    }
    BigDecimal difference = theirs.get().subtract(figure.outcome().number().get());
    Label why =
        difference.signum() == 0
            ? grounds.words().say("reconciliation.agrees")
            : part.outcome().words().orElse(grounds.words().say("reconciliation.unexplained"));
    var all = new ArrayList<>(figure.reconciliations());
    all.add(
        new Reconciliation(
            grounds.words().say("reconciliation.reports"), theirs.get(), difference, why));
    return new Figure(
        figure.id(),
        figure.indicator(),
        figure.unit(),
        figure.window(),
        figure.code(),
        figure.outcome(),
        figure.unitOfMeasure(),
        figure.coverage(),
        figure.notes(),
        all);
  }

  private Label cite(Answer answer, Figure figure) {
    Frame frame = answer.frame();
    return grounds
        .words()
        .say(
            "cite",
            answer.indicator().name(),
            frame.territory().get(figure.unit()).name(),
            figure.window(),
            Long.toString(frame.question().vintage().batch()),
            figure.id().value());
  }
}
