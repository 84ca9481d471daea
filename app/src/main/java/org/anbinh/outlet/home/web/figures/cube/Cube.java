package org.anbinh.outlet.home.web.figures.cube;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.anbinh.figures.answers.Figure;
import org.anbinh.figures.answers.Figures;
import org.anbinh.figures.answers.Question;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;

/**
 * The figures of a question about one or several indicators, by their places on the axes. Totals
 * are asked for like every other figure and never added up here.
 */
public final class Cube {
  private final List<Question> questions;
  private final Map<Spot, Figure> figures = new HashMap<>();
  private final Map<Axis, Map<String, Member>> members = new EnumMap<>(Axis.class);
  private final Map<String, Window> windows = new LinkedHashMap<>();
  private final Set<Label> notes = new LinkedHashSet<>();

  private Cube(List<Question> questions) {
    this.questions = List.copyOf(questions);
  }

  /** How members are called. */
  public interface Naming {
    String unit(UnitId unit);

    String code(String dimension, String code);

    String step(Window window);

    String indicator(String id);
  }

  /** One of the questions that a cube asks, for the figures of one corner of it. */
  private record Corner(Question question, boolean byUnit, boolean byCode, boolean byStep) {
    Spot spot(Figure figure) {
      return new Spot(
          figure.indicator(),
          byUnit ? figure.unit().toString() : "",
          byStep ? figure.window().toString() : "",
          byCode ? figure.code().orElse("") : "");
    }
  }

  /** Asks the questions, which differ by their indicator only, and all their totals. */
  public static Cube ask(Figures figures, List<Question> questions, Naming naming) {
    var cube = new Cube(questions);
    List<Corner> corners = questions.stream().flatMap(each -> corners(each).stream()).toList();
    List<List<Figure>> answers = figures.answerAll(corners.stream().map(Corner::question).toList());
    for (int n = 0; n < corners.size(); n++) {
      for (Figure figure : answers.get(n)) {
        cube.add(corners.get(n), figure, naming);
      }
      answers.get(n).stream().findFirst().ifPresent(first -> cube.notes.addAll(first.notes()));
    }
    return cube;
  }

  private static List<Corner> corners(Question question) {
    var corners = new ArrayList<Corner>();
    for (boolean unit : choices(question.by())) {
      for (boolean step : choices(question.step())) {
        for (boolean code : choices(question.dimension())) {
          var asked =
              new Question(
                  question.indicator(),
                  question.filter(),
                  question.unit(),
                  question.by().filter(_ -> unit),
                  question.dimension().filter(_ -> code),
                  question.window(),
                  question.step().filter(_ -> step),
                  question.basis(),
                  question.method(),
                  question.vintage(),
                  question.approved());
          corners.add(new Corner(asked, unit, code, step));
        }
      }
    }
    return corners;
  }

  /** Broken down first, because its order is the order of the table. */
  private static boolean[] choices(Optional<?> cut) {
    return cut.isPresent() ? new boolean[] {true, false} : new boolean[] {false};
  }

  private void add(Corner corner, Figure figure, Naming naming) {
    Spot spot = corner.spot(figure);
    figures.put(spot, figure);
    if (corner.byUnit()) {
      member(Axis.UNIT, spot.unit(), () -> naming.unit(figure.unit()));
    }
    if (corner.byStep()) {
      member(Axis.STEP, spot.step(), () -> naming.step(figure.window()));
      windows.putIfAbsent(spot.step(), figure.window());
    }
    if (corner.byCode() && !spot.code().isEmpty()) {
      String dimension = corner.question().dimension().orElse("");
      member(Axis.SLICE, spot.code(), () -> naming.code(dimension, spot.code()));
    }
    if (questions.size() > 1) {
      member(Axis.INDICATOR, spot.indicator(), () -> naming.indicator(spot.indicator()));
    }
  }

  private void member(Axis axis, String id, java.util.function.Supplier<String> name) {
    Map<String, Member> known = members.computeIfAbsent(axis, _ -> new LinkedHashMap<>());
    if (!known.containsKey(id)) {
      known.put(id, new Member(axis, id, name.get()));
    }
  }

  /** The first of the questions. */
  public Question question() {
    return questions.getFirst();
  }

  public List<String> indicators() {
    return questions.stream().map(Question::indicator).toList();
  }

  /** The axes along which figures differ. */
  public List<Axis> axes() {
    return List.of(Axis.values()).stream().filter(members::containsKey).toList();
  }

  /** The places on an axis, without its whole. */
  public List<Member> members(Axis axis) {
    return List.copyOf(members.getOrDefault(axis, Map.of()).values());
  }

  /** The days of a step. */
  public Window window(Member step) {
    return step.isWhole()
        ? question().window()
        : Objects.requireNonNull(windows.get(step.id()), step.id());
  }

  /** The figure at a place; where nothing is said of an axis, that of its whole. */
  public Optional<Figure> at(List<Member> place) {
    return Optional.ofNullable(figures.get(Spot.whole(question().indicator()).at(place)));
  }

  /** The figure of an indicator for everything asked about. */
  public Optional<Figure> whole(String indicator) {
    return Optional.ofNullable(figures.get(Spot.whole(indicator)));
  }

  /** What an indicator is counted in. */
  public String unitOfMeasure(String indicator) {
    return whole(indicator).map(Figure::unitOfMeasure).orElse("");
  }

  /** What must be read with the figures. */
  public Set<Label> notes() {
    return notes;
  }
}
