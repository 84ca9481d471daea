package org.anbinh.figures.answers.reckoning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.anbinh.figures.answers.Outcome;
import org.anbinh.figures.answers.reckoning.Sought.Part;
import org.anbinh.figures.mart.FormGrid;
import org.anbinh.figures.mart.Readings;
import org.anbinh.figures.mart.Source;
import org.anbinh.figures.mart.Stated;
import org.anbinh.figures.mart.Tally;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.time.Window;
import org.jspecify.annotations.Nullable;

/**
 * A flow made of reports. Where the forms ask other units or other days, plain sums answer for all
 * units whose reports fill periods exactly; what others stated is put together one by one. Where
 * forms overlap, everything is.
 */
final class Reported {
  private final Frame frame;
  private final Wording wording;
  private final List<Source> sources;
  private final Readings asked;
  private final List<Reports> forms;
  private final boolean plural;
  private final boolean plain;
  private final CompletableFuture<List<Tally>> sums;
  private final Optional<CompletableFuture<List<Stated>>> stated;
  private final CompletableFuture<List<Stated>> nil;
  private final Grounds grounds;
  private @Nullable Tallies tallies;
  private Optional<Assembly> assembly = Optional.empty();

  Reported(String measure, Codes codes, Frame frame, Grounds grounds, Wording wording) {
    this.frame = frame;
    this.wording = wording;
    this.grounds = grounds;
    Chosen chosen = Chosen.of(measure, codes, grounds.mart().vocabulary());
    this.sources = chosen.fitting(chosen.sources(frame.window()), frame, grounds);
    this.asked = chosen.readings(sources, frame.window(), frame.question().vantage());
    this.plural = sources.stream().anyMatch(Source::plural);
    this.forms =
        forms(measure).stream().map(grid -> new Reports(frame, grid, false, grounds)).toList();
    this.plain = chosen.isPlain(sources, frame.window(), grounds);
    boolean odd = chosen.hasIrregular(sources, frame.window());
    this.sums = plain ? sums(odd) : CompletableFuture.completedFuture(List.of());
    this.stated =
        plain && !odd
            ? Optional.empty()
            : Optional.of(
                grounds
                    .mart()
                    .stated(
                        plain ? asked.of(Readings.Units.IRREGULAR) : asked,
                        frame.question().dimension()));
    this.nil = nil();
  }

  private CompletableFuture<List<Stated>> nil() {
    Set<Integer> ids = sources.stream().map(Source::id).collect(Collectors.toSet());
    return stated.isEmpty()
        ? CompletableFuture.completedFuture(List.of())
        : grounds.mart().nil(ids, frame.window(), frame.question().vantage());
  }

  private CompletableFuture<List<Tally>> sums(boolean odd) {
    if (sources.isEmpty()) {
      return CompletableFuture.completedFuture(List.of());
    }
    boolean nested = Chosen.isNested(sources, frame, grounds);
    return grounds
        .mart()
        .sums(
            odd ? asked.of(Readings.Units.REGULAR) : asked,
            nested ? frame.layout().asNested() : frame.layout());
  }

  /**
   * The forms whose reports are owed: those by which the measure is owed, if any of them is among
   * the sources or none is; else the sources' own.
   */
  private List<FormGrid> forms(String measure) {
    List<FormGrid> owed = Flow.owed(measure, frame, grounds);
    List<FormGrid> own =
        sources.stream()
            .filter(Source::form)
            .flatMap(source -> grounds.grid(source.name()).stream())
            .toList();
    boolean among =
        own.stream()
            .anyMatch(
                grid -> owed.stream().anyMatch(each -> each.form().id().equals(grid.form().id())));
    return among || own.isEmpty() ? owed : own;
  }

  private Tallies tallies() {
    Tallies known = tallies;
    if (known == null) {
      known = new Tallies(frame.steps().size(), sums.join());
      if (stated.isPresent()) {
        var matter = new Assembly.Matter(stated.get().join(), nil.join(), names(), forms, !plain);
        assembly = Optional.of(new Assembly(frame, grounds, matter, known));
      }
      tallies = known;
    }
    return known;
  }

  private Map<Integer, String> names() {
    return sources.stream().collect(Collectors.toMap(Source::id, Source::name));
  }

  Set<String> codes() {
    return tallies().codes();
  }

  /**
   * Where coarser and finer statements were put together, only those of the sort that was taken.
   */
  List<Readings> readings() {
    tallies();
    if (sources.isEmpty() || plain || assembly.isEmpty()) {
      return sources.isEmpty() ? List.of() : List.of(asked);
    }
    return assembly.get().chosen().stream()
        .map(each -> asked.of(Set.of(each.source())).of(Readings.Units.at(each.level())))
        .toList();
  }

  /** Whether any report says anything about it. */
  boolean saysAnything(Sought.Key key) {
    return tallies().find(key).isPresent() || count(key).received() > 0;
  }

  private Reports.Count count(Sought.Key key) {
    Reports.Count count = Reports.Count.NONE;
    for (Reports each : forms) {
      count = count.plus(each.count(key.target(), key.step()));
    }
    return count;
  }

  Part at(Sought.Key key) {
    Optional<Tally> tally = tallies().find(key);
    Reports.Count count = count(key);
    return new Part(
        outcome(key, tally, count),
        count.coverage(),
        assembly.map(each -> each.reconciliations(key)).orElse(List.of()));
  }

  private Outcome outcome(Sought.Key key, Optional<Tally> tally, Reports.Count count) {
    boolean any = tally.map(Tally::amounts).orElse(0L) > 0;
    boolean nil = count.nil() > 0 || (plural && count.received() > 0 && tally.isEmpty());
    Window step = frame.steps().get(key.step());
    if (!any && !nil) {
      return absent(tally, count, step);
    }
    var missing = new ArrayList<Label>();
    if (assembly.isPresent() && !plain) {
      untiled(key).ifPresent(missing::add);
    } else {
      wording.reports(count).ifPresent(missing::add);
      silent(tally, count).ifPresent(missing::add);
    }
    tally.flatMap(wording::gaps).ifPresent(missing::add);
    wording.future(step).ifPresent(missing::add);
    BigDecimal value = tally.map(Tally::amount).orElse(BigDecimal.ZERO);
    return wording.number(key.target(), value, tally, missing);
  }

  private Outcome absent(Optional<Tally> tally, Reports.Count count, Window step) {
    if (tally.isPresent()) {
      return wording.gap(tally.get().gap());
    }
    if (count.due() > 0 && !count.anyInside()) {
      return new Outcome.Absent(Outcome.Why.DOES_NOT_TILE, wording.say("absent.tile", step));
    }
    return wording.notReported(count);
  }

  private Optional<Label> untiled(Sought.Key key) {
    long units = assembly.map(each -> each.missing(key)).orElse(0L);
    return units > 0 ? Optional.of(wording.say("partial.untiled", units)) : Optional.empty();
  }

  /** Reports of whole periods that were handed in and say nothing of it in any slice. */
  private Optional<Label> silent(Optional<Tally> tally, Reports.Count count) {
    if (plural) {
      return Optional.empty();
    }
    long speaking = count.received() - count.patched() - count.nil();
    long silent = speaking - tally.map(Tally::units).orElse(0L);
    return silent > 0 ? Optional.of(wording.say("partial.silent", silent)) : Optional.empty();
  }
}
