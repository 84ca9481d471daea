package org.anbinh.figures.answers.reckoning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anbinh.figures.answers.Question;
import org.anbinh.figures.mart.Cut;
import org.anbinh.figures.mart.Layout;
import org.anbinh.figures.mart.Placing;
import org.anbinh.ground.territory.Basis;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Period;
import org.anbinh.ground.time.StatisticalCalendar;
import org.anbinh.ground.time.Window;

/**
 * A question with everything in it resolved: which units on which map, which steps, and what day it
 * was when the vintage was recorded.
 *
 * @param targets the units to answer for, by code; empty where the unit is not on that map
 * @param known the day on which the newest batch of the vintage was recorded
 */
record Frame(
    Question question,
    Territory territory,
    Placing placing,
    List<UnitId> targets,
    Optional<Cut> cut,
    List<Window> steps,
    LocalDate known) {
  static Frame of(Question question, Grounds grounds) {
    Territory territory = grounds.territories().asKnownAt(question.vintage());
    Unit unit =
        territory
            .find(question.unit())
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "There is no unit " + question.unit() + "; search it by name and take its id"));
    Level level = question.by().orElse(unit.level());
    if (level.compareTo(unit.level()) < 0) {
      throw new IllegalArgumentException(
          "A "
              + unit.level().name().toLowerCase(java.util.Locale.ROOT)
              + " has no units of a higher level in it; break down by a lower level or not at all");
    }
    Placing placing = placing(question, level);
    Optional<Cut> cut = question.step().map(step -> cut(step, question.window(), grounds));
    return new Frame(
        question,
        territory,
        placing,
        targets(question, territory, unit, level),
        cut,
        cut.map(Cut::steps).orElse(List.of(question.window())),
        grounds.round().recordedOn(grounds.ledger(), question.vintage()));
  }

  private static Placing placing(Question question, Level level) {
    if (level == Level.NATION) {
      return new Placing.Nation();
    }
    return switch (question.basis()) {
      case Basis.Reported() -> new Placing.AsReported(level);
      case Basis.Then(), Basis.Today(LocalDate _), Basis.Named(LocalDate _) ->
          new Placing.OnMap(question.basis().mapDay(question.window()), level, question.method());
    };
  }

  private static List<UnitId> targets(
      Question question, Territory territory, Unit unit, Level level) {
    if (level == Level.NATION) {
      return List.of(unit.id());
    }
    if (question.basis() instanceof Basis.Reported) {
      return reported(question, territory, unit, level);
    }
    LocalDate day = question.basis().mapDay(question.window());
    if (question.by().isEmpty()) {
      return unit.span().covers(day) ? List.of(unit.id()) : List.of();
    }
    return unit.span().covers(day)
        ? territory.within(unit.id(), level, day).stream().map(Unit::id).sorted().toList()
        : List.of();
  }

  private static List<UnitId> reported(
      Question question, Territory territory, Unit unit, Level level) {
    if (question.by().isEmpty()) {
      return List.of(unit.id());
    }
    Window window = question.window();
    var days = new java.util.TreeSet<LocalDate>();
    days.add(window.from());
    territory.changeDays().stream().filter(window::covers).forEach(days::add);
    return days.stream()
        .filter(unit.span()::covers)
        .flatMap(day -> territory.within(unit.id(), level, day).stream())
        .map(Unit::id)
        .distinct()
        .sorted()
        .toList();
  }

  private static Cut cut(Question.Step step, Window window, Grounds grounds) {
    StatisticalCalendar calendar =
        grounds
            .periods()
            .findCalendar(step.calendar())
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "There is no calendar \"" + step.calendar() + "\"; leave it out for civil"));
    if (step.months() < 1 || 12 % step.months() != 0) {
      throw new IllegalArgumentException(
          "A step of "
              + step.months()
              + " months does not fit into a year; ask for month,"
              + " quarter, half or year");
    }
    LocalDate base = new Period.Year(calendar, window.from().getYear() - 1).window().from();
    while (!base.plusMonths(step.months()).isAfter(window.from())) {
      base = base.plusMonths(step.months());
    }
    return new Cut(base, step.months(), window);
  }

  Layout layout() {
    return new Layout(placing, asked(), cut, question.dimension(), false);
  }

  /** The targets as a restriction; none where all units of the map are asked for. */
  private Set<UnitId> asked() {
    return question.unit().level() == Level.NATION ? Set.of() : Set.copyOf(targets);
  }

  Window window() {
    return question.window();
  }

  /** Whether a target existed on some day of a step; all units of one map are taken to. */
  boolean exists(UnitId target, int step) {
    return !(placing instanceof Placing.AsReported)
        || Tiling.common(steps.get(step), territory.get(target).span()).isPresent();
  }

  /** The question about one of the figures alone. */
  Question about(UnitId target, Window step, String code) {
    var filter = new java.util.TreeMap<>(question.filter());
    question.dimension().ifPresent(dimension -> filter.put(dimension, Codes.EXACTLY + code));
    Basis basis =
        question.basis() instanceof Basis.Then && placing instanceof Placing.OnMap
            ? new Basis.Named(question.window().lastDay())
            : question.basis();
    return new Question(
        question.indicator(),
        filter,
        target,
        Optional.empty(),
        Optional.empty(),
        step,
        Optional.empty(),
        basis,
        question.method(),
        question.vintage(),
        question.approved());
  }
}
