package org.anbinh.figures.answers.reckoning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.anbinh.figures.answers.Coverage;
import org.anbinh.figures.answers.Figure;
import org.anbinh.figures.answers.Outcome;
import org.anbinh.figures.answers.Question;
import org.anbinh.figures.answers.Reconciliation;
import org.anbinh.figures.answers.reckoning.Sought.Part;
import org.anbinh.figures.indicators.Definition;
import org.anbinh.figures.indicators.Indicator;
import org.anbinh.figures.indicators.Variable;
import org.anbinh.figures.mart.Readings;
import org.anbinh.ground.catalogue.Code;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.law.Law;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;

/** One question being answered: asked of the mart when it is made, put together when it is read. */
final class Answer {
  private final Frame frame;
  private final Grounds grounds;
  private final Indicator indicator;
  private final Map<Definition, Map<String, Sought>> sought = new LinkedHashMap<>();
  private final List<Label> notes;
  private final FigureIds.Series ids;

  Answer(Question question, Grounds grounds) {
    this.grounds = grounds;
    this.indicator = grounds.indicators().get(question.indicator());
    this.frame = Frame.of(question, grounds);
    if (!frame.targets().isEmpty()) {
      for (Window step : frame.steps()) {
        indicator.on(step.lastDay()).ifPresent(this::seek);
      }
    }
    this.notes = notes();
    this.ids = new FigureIds.Series(frame);
  }

  private void seek(Definition definition) {
    if (!sought.containsKey(definition)) {
      var variables = new TreeMap<String, Sought>();
      definition
          .variables()
          .forEach((name, variable) -> variables.put(name, Sought.of(variable, frame, grounds)));
      sought.put(definition, variables);
    }
  }

  private List<Label> notes() {
    Law law = grounds.law();
    return sought.keySet().stream()
        .flatMap(definition -> definition.variables().values().stream())
        .map(Variable::measure)
        .distinct()
        .flatMap(measure -> law.breaks(measure, frame.window()).stream())
        .distinct()
        .sorted(Comparator.comparing(Law.Break::on))
        .map(each -> grounds.words().say("break", each.on(), each.note()))
        .toList();
  }

  Indicator indicator() {
    return indicator;
  }

  Frame frame() {
    return frame;
  }

  /** The readings behind the first figure. */
  List<Readings> readings() {
    if (frame.targets().isEmpty()) {
      return List.of();
    }
    var first = new Sought.Key(frame.targets().getFirst(), 0, "");
    return sought.values().stream()
        .flatMap(variables -> variables.values().stream())
        .flatMap(each -> each.readings(first).stream())
        .toList();
  }

  /** The figures: by unit, then step, then code. */
  List<Figure> figures() {
    if (frame.targets().isEmpty()) {
      return nowhere();
    }
    List<String> codes = codes();
    List<Optional<Plan>> plans = plans();
    var figures =
        new ArrayList<Figure>(frame.targets().size() * frame.steps().size() * codes.size());
    for (UnitId target : frame.targets()) {
      for (int step = 0; step < frame.steps().size(); step++) {
        for (String code : codes) {
          var key = new Sought.Key(target, step, code);
          figures.add(figure(key, part(key, plans.get(step))));
        }
      }
    }
    return figures;
  }

  private List<Figure> nowhere() {
    Question question = frame.question();
    Label words =
        grounds
            .words()
            .say(
                "absent.no-unit",
                name(question.unit()),
                question.basis().mapDay(question.window()));
    var figures = new ArrayList<Figure>();
    for (int step = 0; step < frame.steps().size(); step++) {
      var part =
          new Part(
              new Outcome.Absent(Outcome.Why.NOT_DEFINED, words), Coverage.NOT_OWED, List.of());
      figures.add(figure(new Sought.Key(question.unit(), step, ""), part));
    }
    return figures;
  }

  private Label name(UnitId unit) {
    return frame.territory().get(unit).name();
  }

  private List<String> codes() {
    if (frame.question().dimension().isEmpty()) {
      return List.of("");
    }
    var found = new TreeSet<String>();
    sought
        .values()
        .forEach(variables -> variables.values().forEach(each -> found.addAll(each.codes())));
    List<String> order =
        grounds.catalogue().codeList(frame.question().dimension().get()).codes().stream()
            .map(Code::code)
            .toList();
    return found.stream()
        .sorted(
            Comparator.<String>comparingInt(
                    code -> order.contains(code) ? order.indexOf(code) : order.size())
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** What is done for the figures of one step. */
  private record Plan(Definition definition, Map<String, Sought> variables, boolean plain) {}

  private List<Optional<Plan>> plans() {
    return frame.steps().stream()
        .map(step ->
            indicator
                .on(step.lastDay())
                .map(each ->
                    new Plan(each, sought.getOrDefault(each, Map.of()), each.plain().isPresent())))
        .toList();
  }

  private Part part(Sought.Key key, Optional<Plan> plan) {
    if (!frame.exists(key.target(), key.step())) {
      Label words = grounds.words().say("absent.did-not-exist", name(key.target()));
      return new Part(
          new Outcome.Absent(Outcome.Why.NOT_DEFINED, words), Coverage.NOT_OWED, List.of());
    }
    if (plan.isEmpty()) {
      Label words =
          grounds.words().say("absent.undefined", indicator.definitions().getFirst().from());
      return new Part(
          new Outcome.Absent(Outcome.Why.NOT_DEFINED, words), Coverage.NOT_OWED, List.of());
    }
    Map<String, Sought> variables = plan.get().variables();
    if (plan.get().plain()) {
      return variables.values().iterator().next().at(key);
    }
    var parts = new TreeMap<String, Part>();
    variables.forEach((name, each) -> parts.put(name, each.at(key)));
    return combined(plan.get().definition(), parts);
  }

  private Part combined(Definition definition, Map<String, Part> parts) {
    Coverage coverage =
        parts.values().stream().map(Part::coverage).reduce(Answer::weaker).orElseThrow();
    List<Reconciliation> all =
        parts.values().stream().flatMap(each -> each.reconciliations().stream()).toList();
    return new Part(outcome(definition, parts), coverage, all);
  }

  /** The coverage of a figure is that of its least covered part; a provisional one is weaker. */
  private static Coverage weaker(Coverage one, Coverage other) {
    if (one.provisional() != other.provisional()) {
      return one.provisional() ? one : other;
    }
    return one.received() * Math.max(1, other.due()) <= other.received() * Math.max(1, one.due())
            && one.due() > 0
        ? one
        : other.due() > 0 ? other : one;
  }

  private Outcome outcome(Definition definition, Map<String, Part> parts) {
    var values = new HashMap<String, BigDecimal>();
    var missing = new ArrayList<Label>();
    var shares = new ArrayList<Label>();
    for (Map.Entry<String, Part> each : parts.entrySet()) {
      switch (each.getValue().outcome()) {
        case Outcome.Known(BigDecimal value) -> values.put(each.getKey(), value);
        case Outcome.Estimate(BigDecimal value, Label how) -> {
          values.put(each.getKey(), value);
          shares.add(how);
        }
        case Outcome.Partial(BigDecimal value, Label what) -> {
          values.put(each.getKey(), value);
          missing.add(what);
        }
        case Outcome.Absent absent -> {
          return absent;
        }
      }
    }
    Optional<BigDecimal> value = definition.formula().value(values);
    if (value.isEmpty()) {
      return new Outcome.Absent(
          Outcome.Why.DIVISION_BY_ZERO, grounds.words().say("absent.division"));
    }
    BigDecimal rounded = value.get().setScale(indicator.decimals(), RoundingMode.HALF_UP);
    if (!missing.isEmpty()) {
      missing.addAll(shares);
      return new Outcome.Partial(rounded, Words.join(missing));
    }
    return shares.isEmpty()
        ? new Outcome.Known(rounded)
        : new Outcome.Estimate(rounded, Words.join(shares));
  }

  private Figure figure(Sought.Key key, Part part) {
    Window step = frame.steps().get(key.step());
    return new Figure(
        ids.name(key.target(), step, key.code()),
        indicator.id(),
        key.target(),
        step,
        frame.question().dimension().isPresent() ? Optional.of(key.code()) : Optional.empty(),
        part.outcome(),
        indicator.unit(),
        part.coverage(),
        notes,
        part.reconciliations());
  }
}
