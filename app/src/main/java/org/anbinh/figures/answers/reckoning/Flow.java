package org.anbinh.figures.answers.reckoning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.anbinh.figures.answers.Coverage;
import org.anbinh.figures.answers.Outcome;
import org.anbinh.figures.answers.reckoning.Sought.Part;
import org.anbinh.figures.indicators.Variable;
import org.anbinh.figures.mart.FormGrid;
import org.anbinh.figures.mart.Readings;
import org.anbinh.figures.mart.Series;
import org.anbinh.figures.mart.Tally;
import org.anbinh.figures.mart.Vocabulary;
import org.anbinh.ground.catalogue.ReportForm;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.time.Window;
import org.anbinh.ledger.declaration.Origin;
import org.jspecify.annotations.Nullable;

/**
 * What adds over time and units. It is made of records where their register was kept when the step
 * began, else of reports; never of both.
 *
 * <p>Without any record the figure is zero only where somebody attests it: where reports that go
 * with the records were handed in, or, if nobody owes any, where the register was kept before and
 * after. Otherwise it is not reported.
 */
final class Flow implements Sought {
  private final Frame frame;
  private final Wording wording;
  private final Optional<Window> kept;
  private final Optional<Readings> recordReadings;
  private final CompletableFuture<List<Tally>> recordSums;
  private final List<Reports> attested;
  private final Optional<Reported> reported;
  private @Nullable Tallies records;

  Flow(Variable variable, Codes codes, Frame frame, Grounds grounds) {
    this.frame = frame;
    this.wording = new Wording(frame, grounds);
    String measure = variable.measure();
    Vocabulary vocabulary = grounds.mart().vocabulary();
    Set<Integer> registers =
        variable.preferred() == Origin.RECORD ? registers(vocabulary, measure) : Set.of();
    this.kept = grounds.extents().of(registers, frame.question().vintage());
    boolean anyRecords = kept.filter(frame.window()::overlaps).isPresent();
    this.recordReadings =
        anyRecords
            ? Optional.of(
                new Readings(
                    measure,
                    Set.of(),
                    registers,
                    codes.allowed(),
                    frame.window(),
                    frame.question().vintage(),
                    false,
                    Readings.Units.ALL))
            : Optional.empty();
    this.recordSums =
        recordReadings
            .map(asked -> grounds.mart().sums(asked, frame.layout()))
            .orElse(CompletableFuture.completedFuture(List.of()));
    List<FormGrid> owed = owed(measure, frame, grounds);
    this.attested =
        anyRecords
            ? owed.stream().map(grid -> new Reports(frame, grid, true, grounds)).toList()
            : List.of();
    this.reported =
        frame.steps().stream().allMatch(this::isKept)
            ? Optional.empty()
            : Optional.of(new Reported(measure, codes, frame, grounds, wording));
  }

  private static Set<Integer> registers(Vocabulary vocabulary, String measure) {
    return vocabulary.of(measure).stream()
        .map(Series::source)
        .filter(source -> source.origin() == Origin.RECORD)
        .map(source -> source.id())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The forms by which a measure is owed on some day of the window. */
  static List<FormGrid> owed(String measure, Frame frame, Grounds grounds) {
    var grids = new ArrayList<FormGrid>();
    for (ReportForm form : grounds.catalogue().coverageForms(measure)) {
      if (Tiling.common(frame.window(), form.due()).isPresent()) {
        grids.add(FormGrid.of(form, grounds.periods()));
      }
    }
    return grids;
  }

  /** Whether the register was kept already when a step began, and still is. */
  private boolean isKept(Window step) {
    return kept.filter(
            days -> !step.from().isBefore(days.from()) && step.from().isBefore(days.until()))
        .isPresent();
  }

  private Tallies records() {
    Tallies known = records;
    if (known == null) {
      known = new Tallies(frame.steps().size(), recordSums.join());
      records = known;
    }
    return known;
  }

  @Override
  public Set<String> codes() {
    var codes = new TreeSet<>(records().codes());
    reported.ifPresent(each -> codes.addAll(each.codes()));
    return codes;
  }

  @Override
  public Part at(Key key) {
    Window step = frame.steps().get(key.step());
    if (isKept(step) || reported.isEmpty()) {
      return recorded(key, step);
    }
    Part byReports = reported.get().at(key);
    boolean nothing =
        byReports.outcome() instanceof Outcome.Absent
            && !reported.get().saysAnything(key)
            && kept.filter(step::overlaps).isPresent();
    return nothing ? recorded(key, step) : byReports;
  }

  private Part recorded(Key key, Window step) {
    Optional<Tally> tally = records().find(key);
    Reports.Count count = Reports.Count.NONE;
    for (Reports each : attested) {
      count = count.plus(each.count(key.target(), key.step()));
    }
    return new Part(
        recordedOutcome(key, step, tally, count),
        new Coverage(count.received(), count.due()),
        List.of());
  }

  private Outcome recordedOutcome(
      Key key, Window step, Optional<Tally> tally, Reports.Count count) {
    boolean any = tally.map(Tally::amounts).orElse(0L) > 0;
    boolean attests = count.due() == 0 || count.received() > 0;
    if (!any && (wording.isFuture(step) || !attests)) {
      return wording.notReported(count);
    }
    var missing = new ArrayList<Label>();
    wording.reports(count).ifPresent(missing::add);
    wording.future(step).ifPresent(missing::add);
    kept.ifPresent(days -> {
      boolean began = !step.from().isBefore(days.from());
      boolean goesOn = count.due() > 0 || !step.until().isAfter(days.until());
      if (!began) {
        missing.add(wording.say("partial.began", days.from()));
      } else if (!goesOn) {
        missing.add(wording.say("partial.newest", days.lastDay()));
      }
    });
    BigDecimal value = tally.map(Tally::amount).orElse(BigDecimal.ZERO);
    return wording.number(key.target(), value, tally, missing);
  }

  @Override
  public List<Readings> readings() {
    var all = new ArrayList<Readings>();
    recordReadings.ifPresent(all::add);
    reported.ifPresent(each -> all.addAll(each.readings()));
    return all;
  }
}
