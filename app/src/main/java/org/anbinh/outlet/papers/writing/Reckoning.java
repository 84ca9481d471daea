package org.anbinh.outlet.papers.writing;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.anbinh.figures.answers.Figure;
import org.anbinh.figures.answers.FigureId;
import org.anbinh.figures.answers.Outcome;
import org.anbinh.figures.answers.Question;
import org.anbinh.figures.indicators.Indicators;
import org.anbinh.figures.release.Release;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;
import org.anbinh.outlet.papers.PaperFigure;
import org.anbinh.outlet.papers.PaperFigure.Operation;
import org.anbinh.outlet.papers.PaperTemplate;
import org.anbinh.outlet.papers.PaperTemplate.Named;

/** The figures of a paper: those asked for, and those computed from them. */
final class Reckoning {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Matter matter;
  private final Asking asking;
  private final Marks marks = new Marks();
  private final Map<String, PaperFigure> made = new HashMap<>();

  /** What a paper is made of. */
  record Matter(
      Release release,
      PaperTemplate template,
      UnitId unit,
      UnitId nation,
      Calendar calendar,
      Indicators indicators,
      Printed printed) {}

  Reckoning(Matter matter, Asking asking) {
    this.matter = matter;
    this.asking = asking;
  }

  Matter matter() {
    return matter;
  }

  Asking asking() {
    return asking;
  }

  private Named definition(String name) {
    Named named = matter.template().figures().get(name);
    if (named == null) {
      throw new IllegalStateException("The template has no figure " + name);
    }
    return named;
  }

  /** The definition of a figure that is asked for. */
  Named.Asked asked(String name) {
    return switch (definition(name)) {
      case Named.Asked asked -> asked;
      case Named.Computed _ ->
          throw new IllegalStateException("The figure " + name + " is computed from others");
    };
  }

  /** The figure of a name. */
  PaperFigure named(String name) {
    return named(name, matter.calendar().main(), "main");
  }

  /** What the figure of a name was, had another window been the main one. */
  PaperFigure base(String name, String against) {
    return named(name, matter.calendar().of(against), against);
  }

  private PaperFigure named(String name, Window main, String mainName) {
    return switch (definition(name)) {
      case Named.Asked asked -> single(question(asked, main));
      case Named.Computed(Operation operation, List<String> of, Optional<Label> _) ->
          derived(operation, of.stream().map(each -> named(each, main, mainName)).toList(), false);
    };
  }

  /** The question of a figure, for the unit of the paper. */
  Question question(Named.Asked asked, Window main) {
    return matter
        .release()
        .question(
            asked.indicator(),
            asked.filter(),
            asked.national() ? matter.nation() : matter.unit(),
            matter.calendar().of(asked.window(), main));
  }

  private PaperFigure single(Question question) {
    return asking.of(question).stream()
        .findFirst()
        .map(this::of)
        .orElseGet(() -> unanswered(question));
  }

  /** Stands in the place of an answer while questions are only heard. */
  private PaperFigure unanswered(Question question) {
    Outcome outcome = new Outcome.Absent(Outcome.Why.NOT_REPORTED, new Label("\u2013", "\u2013"));
    return new PaperFigure.Asked(
        marks.of(question.toString()),
        new FigureId(""),
        outcome,
        matter.printed().figure(outcome, ""),
        matter.indicators().get(question.indicator()).unit());
  }

  /** An answer as a figure of the paper. */
  PaperFigure of(Figure figure) {
    return kept(
        new PaperFigure.Asked(
            marks.of(figure.id().value()),
            figure.id(),
            figure.outcome(),
            matter.printed().figure(figure.outcome(), figure.unitOfMeasure()),
            figure.unitOfMeasure()));
  }

  private PaperFigure kept(PaperFigure figure) {
    made.put(figure.mark(), figure);
    return figure;
  }

  /** What figures were computed from and is not among them itself. */
  List<PaperFigure> grounds(List<PaperFigure> printed) {
    Map<String, PaperFigure> found = new TreeMap<>();
    var open = new ArrayDeque<>(printed);
    Set<String> seen =
        printed.stream().map(PaperFigure::mark).collect(Collectors.toCollection(HashSet::new));
    while (!open.isEmpty()) {
      if (open.removeFirst() instanceof PaperFigure.Derived derived) {
        for (String mark : derived.of()) {
          PaperFigure ground = made.get(mark);
          if (ground != null && seen.add(mark)) {
            found.put(mark, ground);
            open.add(ground);
          }
        }
      }
    }
    return found.values().stream().sorted(PaperFigure.BY_MARK).toList();
  }

  /** How one figure stands to another one. */
  PaperFigure difference(PaperFigure now, PaperFigure base, boolean signed) {
    return derived(Operation.DIFFERENCE, List.of(now, base), signed);
  }

  /** By how many per cent; absent where the base is too small to bear it. */
  PaperFigure percent(PaperFigure now, PaperFigure base, boolean signed) {
    return derived(Operation.PERCENT_CHANGE, List.of(now, base), signed);
  }

  private PaperFigure derived(Operation operation, List<PaperFigure> of, boolean signed) {
    Outcome outcome = new Arithmetic(matter.printed().labels()).outcome(operation, of);
    boolean percent = operation == Operation.PERCENT_CHANGE || operation == Operation.SHARE;
    String unit = percent ? "percent" : of.getFirst().unitOfMeasure();
    List<String> from = of.stream().map(PaperFigure::mark).toList();
    return kept(
        new PaperFigure.Derived(
            marks.of(operation + (signed ? " signed " : " ") + from),
            operation,
            from,
            outcome,
            text(operation, outcome, of, signed),
            unit));
  }

  private String text(Operation operation, Outcome outcome, List<PaperFigure> of, boolean signed) {
    Printed printed = matter.printed();
    Optional<BigDecimal> number = outcome.number();
    if (number.isEmpty()) {
      return printed.figure(outcome, "");
    }
    String unit = of.getFirst().unitOfMeasure();
    String bare =
        switch (operation) {
          case PERCENT_CHANGE ->
              printed.percent(
                  number.get(), of.getLast().outcome().number().orElse(HUNDRED), signed);
          case SHARE -> printed.number(number.get(), "percent");
          case SUM -> printed.number(number.get(), unit);
          case DIFFERENCE ->
              signed
                  ? printed.signed(number.get(), unit)
                  : printed.number(of.size() == 2 ? number.get().abs() : number.get(), unit);
        };
    return switch (outcome) {
      case Outcome.Estimate _ -> printed.say("estimate", bare);
      case Outcome.Partial _ -> printed.say("partial", bare);
      case Outcome.Known _, Outcome.Absent _ -> bare;
    };
  }
}
