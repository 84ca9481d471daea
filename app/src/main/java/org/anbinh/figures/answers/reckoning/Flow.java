package org.anbinh.figures.answers.reckoning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.anbinh.figures.answers.Outcome;
import org.anbinh.figures.answers.Reconciliation;
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
 * began, else of reports. For a unit and a period for which a report states an amount and nobody
 * entered a record, the report stands in; never are both counted.
 *
 * <p>Without any record the figure is zero only where somebody attests it: where reports that go
 * with the records were handed in, or, on days for which nobody owes any, where the target itself
 * entered something else in the register in that civil year. Otherwise it is not reported.
 */
final class Flow implements Sought {
  private final Frame frame;
  private final Wording wording;
  private final Optional<Window> kept;
  private final Optional<Readings> recordReadings;
  private final CompletableFuture<List<Tally>> recordSums;
  private final Optional<StandIns> standIns;
  private final Optional<Extents.Activity> activity;
  private final List<Reports> attested;
  private final Optional<Reported> reported;
  private @Nullable Tallies records;

  /**
   * What is asked for.
   *
   * @param registers ids of the registers in which it is recorded
   */
  record Meant(String measure, Codes codes, Set<Integer> registers) {}

  Flow(Variable variable, Codes codes, Frame frame, Grounds grounds) {
    this.frame = frame;
    this.wording = new Wording(frame, grounds);
    Meant meant = meant(variable, codes, grounds.mart().vocabulary());
    this.kept = grounds.extents().of(meant.registers(), frame.question().vintage());
    List<FormGrid> owed = owed(meant.measure(), frame, grounds);
    this.recordReadings = kept.map(days -> readings(meant));
    this.recordSums =
        recordReadings
            .map(asked -> grounds.mart().sums(asked, frame.layout()))
            .orElse(CompletableFuture.completedFuture(List.of()));
    boolean keeping = kept.filter(frame.window()::overlaps).isPresent();
    this.standIns =
        keeping ? Optional.of(new StandIns(meant, frame, owed, grounds)) : Optional.empty();
    this.attested =
        recordReadings.isPresent()
            ? owed.stream().map(grid -> new Reports(frame, grid, true, grounds)).toList()
            : List.of();
    this.activity =
        keeping && !frame.steps().stream().allMatch(this::isOwed)
            ? Optional.of(new Extents.Activity(meant.registers(), frame, grounds.mart()))
            : Optional.empty();
    this.reported =
        frame.steps().stream().allMatch(this::isKept)
            ? Optional.empty()
            : Optional.of(new Reported(meant.measure(), codes, frame, grounds, wording));
  }

  private static Meant meant(Variable variable, Codes codes, Vocabulary vocabulary) {
    Set<Integer> registers =
        variable.preferred() != Origin.RECORD
            ? Set.of()
            : vocabulary.of(variable.measure()).stream()
                .map(Series::source)
                .filter(source -> source.origin() == Origin.RECORD)
                .map(source -> source.id())
                .collect(Collectors.toUnmodifiableSet());
    return new Meant(variable.measure(), codes, registers);
  }

  private Readings readings(Meant meant) {
    return new Readings(
        meant.measure(),
        Set.of(),
        meant.registers(),
        meant.codes().allowed(),
        frame.window(),
        frame.question().vantage(),
        false,
        Readings.Units.ALL);
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

  /** Whether some report of it is owed for a day of a step. */
  private boolean isOwed(Window step) {
    return attested.stream().anyMatch(each -> each.days().filter(step::overlaps).isPresent());
  }

  private Tallies records() {
    Tallies known = records;
    if (known == null) {
      known = new Tallies(frame.steps().size(), recordSums.join());
      standIns.map(StandIns::sums).orElse(List.of()).forEach(known::add);
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
    return reported
        .filter(each -> !isOfRecords(key))
        .map(each -> each.at(key))
        .orElseGet(() -> recorded(key, frame.steps().get(key.step())));
  }

  /** Of records too where the register was kept later only, and no report says anything. */
  private boolean isOfRecords(Key key) {
    Window step = frame.steps().get(key.step());
    if (isKept(step) || reported.isEmpty()) {
      return true;
    }
    return reported.get().at(key).outcome() instanceof Outcome.Absent
        && !reported.get().saysAnything(key)
        && (kept.filter(step::overlaps).isPresent() || records().find(key).isPresent());
  }

  private Part recorded(Key key, Window step) {
    Optional<Tally> tally = records().find(key);
    Reports.Count count = Reports.Count.NONE;
    for (Reports each : attested) {
      count = count.plus(each.count(key.target(), key.step()));
    }
    return new Part(
        recordedOutcome(key, step, tally, count), count.coverage(), standing(key, tally));
  }

  /** What records alone would say, where reports stand in for some. */
  private List<Reconciliation> standing(Key key, Optional<Tally> tally) {
    long reports = standIns.map(each -> each.reports(key)).orElse(0L);
    if (reports == 0) {
      return List.of();
    }
    BigDecimal added = standIns.map(each -> each.amount(key)).orElse(BigDecimal.ZERO);
    BigDecimal alone = tally.map(Tally::amount).orElse(added).subtract(added);
    return List.of(
        new Reconciliation(
            wording.say("reconciliation.records"),
            alone,
            added.negate(),
            wording.say("reconciliation.stand-in", reports)));
  }

  private Outcome recordedOutcome(
      Key key, Window step, Optional<Tally> tally, Reports.Count count) {
    long unused = standIns.map(each -> each.unused(key)).orElse(0L);
    Optional<Outcome> nothing = nothing(key, step, tally, count);
    if (nothing.isPresent()) {
      return unused > 0 && !wording.isFuture(step)
          ? new Outcome.Absent(Outcome.Why.DOES_NOT_TILE, wording.say("absent.unrecorded", unused))
          : nothing.get();
    }
    var missing = new ArrayList<Label>();
    wording.reports(count).ifPresent(missing::add);
    if (unused > 0) {
      missing.add(wording.say("partial.unrecorded", unused));
    }
    tally.flatMap(wording::gaps).ifPresent(missing::add);
    wording.future(step).ifPresent(missing::add);
    kept.flatMap(days -> keeping(step, days, count)).ifPresent(missing::add);
    BigDecimal value = tally.map(Tally::amount).orElse(BigDecimal.ZERO);
    return wording.number(key.target(), value, tally, missing);
  }

  /** Why nothing can be said, not even that there was nothing. */
  private Optional<Outcome> nothing(
      Key key, Window step, Optional<Tally> tally, Reports.Count count) {
    if (tally.map(Tally::amounts).orElse(0L) > 0) {
      return Optional.empty();
    }
    long gaps = tally.map(Tally::stated).orElse(0L);
    long unused = standIns.map(each -> each.unused(key)).orElse(0L);
    boolean attests =
        count.received() > gaps + unused
            || (!isOwed(step) && activity.filter(each -> each.any(key.target(), step)).isPresent());
    if (attests && !wording.isFuture(step)) {
      return Optional.empty();
    }
    return Optional.of(gaps > 0 ? wording.gap(tally.get().gap()) : wording.notReported(count));
  }

  private Optional<Label> keeping(Window step, Window days, Reports.Count count) {
    if (step.from().isBefore(days.from())) {
      return Optional.of(wording.say("partial.began", days.from()));
    }
    return count.due() > 0 || !step.until().isAfter(days.until())
        ? Optional.empty()
        : Optional.of(wording.say("partial.newest", days.lastDay()));
  }

  @Override
  public List<Readings> readings(Key key) {
    if (reported.isPresent() && !isOfRecords(key)) {
      return reported.get().readings();
    }
    var all = new ArrayList<Readings>();
    recordReadings.ifPresent(all::add);
    standIns.filter(each -> each.reports(key) > 0).ifPresent(each -> all.addAll(each.readings()));
    return all;
  }
}
