package org.anbinh.figures.answers.reckoning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.anbinh.figures.mart.Cut;
import org.anbinh.figures.mart.FormGrid;
import org.anbinh.figures.mart.Layout;
import org.anbinh.figures.mart.Mart;
import org.anbinh.figures.mart.Readings;
import org.anbinh.figures.mart.Source;
import org.anbinh.figures.mart.Tally;
import org.anbinh.figures.mart.Vocabulary;
import org.anbinh.ground.time.Window;

/**
 * Reports that stand in for records nobody entered: what a unit's report of a period states, where
 * neither the unit nor one before or after it entered any record for that period.
 *
 * <p>A report of a period that does not lie inside a step, or that does not state the codes asked
 * for, cannot stand in. It is counted, so that its silence is not taken for a zero.
 */
final class StandIns {
  private final Frame frame;
  private final List<Asked> asked = new ArrayList<>();
  private final Map<Sought.Key, Tally> inside = new HashMap<>();
  private final Map<Sought.Key, Long> outside = new HashMap<>();
  private boolean read;

  /**
   * What one form was asked.
   *
   * @param usable whether it states the codes asked for
   */
  private record Asked(
      FormGrid grid,
      int first,
      boolean usable,
      Readings readings,
      CompletableFuture<List<Tally>> sums) {}

  StandIns(Flow.Meant meant, Frame frame, List<FormGrid> owed, Grounds grounds) {
    this.frame = frame;
    for (FormGrid grid : owed) {
      grounds
          .mart()
          .vocabulary()
          .source(grid.form().id())
          .ifPresent(source -> ask(meant, grid, source, grounds.mart()));
    }
  }

  private void ask(Flow.Meant meant, FormGrid grid, Source source, Mart mart) {
    Vocabulary vocabulary = mart.vocabulary();
    Chosen exact = Chosen.of(meant.measure(), meant.codes(), vocabulary);
    boolean usable = states(exact, source);
    var anything = new Codes(new TreeMap<>(), Optional.empty());
    Chosen chosen = usable ? exact : Chosen.of(meant.measure(), anything, vocabulary);
    if (!states(chosen, source)) {
      return;
    }
    int first = grid.period(frame.window().from());
    int last = grid.period(frame.window().lastDay());
    var touched = new Window(grid.start(first), grid.start(last + 1));
    var unrecorded = new Readings.Unrecorded(meant.registers(), grid);
    Readings readings =
        chosen
            .readings(List.of(source), touched, frame.question().vantage())
            .of(new Readings.Units(Readings.Fit.ANY, Optional.empty(), Optional.of(unrecorded)));
    Layout plain = frame.layout();
    var layout =
        new Layout(
            plain.placing(),
            plain.targets(),
            Optional.of(new Cut(touched.from(), grid.form().every(), touched)),
            usable ? plain.dimension() : Optional.empty(),
            true);
    asked.add(new Asked(grid, first, usable, readings, mart.sums(readings, layout)));
  }

  private static boolean states(Chosen chosen, Source source) {
    return chosen.series().stream().anyMatch(each -> each.source().equals(source));
  }

  private void read() {
    if (!read) {
      for (Asked each : asked) {
        each.sums().join().forEach(tally -> spread(each, tally));
      }
      read = true;
    }
  }

  private void spread(Asked from, Tally tally) {
    Window period = from.grid().window(from.first() + tally.step());
    LocalDate begin =
        period.from().isBefore(frame.window().from()) ? frame.window().from() : period.from();
    int number = frame.cut().map(cut -> cut.step(begin)).orElse(0);
    for (; number < frame.steps().size(); number++) {
      Window step = frame.steps().get(number);
      if (!step.overlaps(period)) {
        return;
      }
      if (from.usable() && step.encloses(period)) {
        var key = new Sought.Key(tally.target(), number, tally.code());
        inside.merge(key, at(key, tally), Tally::plus);
      } else {
        String code = from.usable() ? tally.code() : "";
        outside.merge(new Sought.Key(tally.target(), number, code), tally.units(), Long::sum);
      }
    }
  }

  private static Tally at(Sought.Key key, Tally tally) {
    return new Tally(
        key.target(),
        key.step(),
        key.code(),
        tally.amount(),
        tally.amounts(),
        tally.stated(),
        tally.gap(),
        tally.unplaced(),
        tally.shared(),
        tally.units(),
        tally.approved());
  }

  /** What stands in, by target, step and code. */
  List<Tally> sums() {
    read();
    return List.copyOf(inside.values());
  }

  /** What is added to the records. */
  BigDecimal amount(Sought.Key key) {
    return find(key).map(Tally::amount).orElse(BigDecimal.ZERO);
  }

  /** Reports that are added to the records. */
  long reports(Sought.Key key) {
    return find(key).map(Tally::amounts).orElse(0L);
  }

  private Optional<Tally> find(Sought.Key key) {
    read();
    return Optional.ofNullable(inside.get(key));
  }

  /** Reports that state something for which there is no record, and cannot be added. */
  long unused(Sought.Key key) {
    read();
    long any = outside.getOrDefault(key, 0L);
    return key.code().isEmpty()
        ? any
        : any + outside.getOrDefault(new Sought.Key(key.target(), key.step(), ""), 0L);
  }

  /** The readings that stand in, within the window. */
  List<Readings> readings() {
    return asked.stream()
        .filter(Asked::usable)
        .map(each -> each.readings().in(frame.window()))
        .toList();
  }
}
