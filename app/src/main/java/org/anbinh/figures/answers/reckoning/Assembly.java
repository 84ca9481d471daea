package org.anbinh.figures.answers.reckoning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anbinh.figures.answers.Reconciliation;
import org.anbinh.figures.mart.Gap;
import org.anbinh.figures.mart.Stated;
import org.anbinh.figures.mart.Tally;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Piece;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;

/**
 * Sums of statements that were put together one by one: exact, and slower than plain sums, to which
 * they are added.
 */
final class Assembly {
  private final Frame frame;
  private final Grounds grounds;
  private final Matter matter;
  private final Placements.Placement placement;
  private final Tallies tallies;
  private final Set<Origin> chosen = new TreeSet<>();
  private final Map<Sought.Key, Set<UnitId>> missing = new HashMap<>();
  private final Map<Sought.Key, List<Reconciliation>> reconciliations = new HashMap<>();

  /**
   * What is put together.
   *
   * @param nil reports that say that there is nothing to report, of any code
   * @param everybody whether units that stated nothing are missed too
   */
  record Matter(
      List<Stated> stated,
      List<Stated> nil,
      Map<Integer, String> names,
      List<Reports> forms,
      boolean everybody) {}

  Assembly(Frame frame, Grounds grounds, Matter matter, Tallies tallies) {
    this.tallies = tallies;
    this.frame = frame;
    this.grounds = grounds;
    this.matter = matter;
    this.placement = grounds.placements().placement(frame.placing(), frame.territory());
    Map<String, Map<Integer, List<Stated>>> byCode = new HashMap<>();
    for (Stated each : withNil()) {
      int step = frame.cut().map(cut -> cut.step(each.window().from())).orElse(0);
      if (frame.steps().get(step).encloses(each.window())) {
        byCode
            .computeIfAbsent(each.code(), code -> new TreeMap<>())
            .computeIfAbsent(step, number -> new ArrayList<>())
            .add(each);
      }
    }
    byCode.forEach((code, steps) -> steps.forEach((step, inside) -> assemble(step, code, inside)));
  }

  /** A report of nothing covers its days with zero, of every code that anybody states. */
  private List<Stated> withNil() {
    var all = new ArrayList<>(matter.stated());
    Set<UnitId> stating = matter.stated().stream().map(Stated::unit).collect(Collectors.toSet());
    Set<String> codes = matter.stated().stream().map(Stated::code).collect(Collectors.toSet());
    Set<String> meant = frame.question().dimension().isPresent() ? codes : Set.of("");
    for (Stated nil : matter.nil()) {
      if (matter.everybody() || stating.contains(nil.unit())) {
        meant.forEach(code -> all.add(nil.as(code)));
      }
    }
    return all;
  }

  private void assemble(int number, String code, List<Stated> inside) {
    Window step = frame.steps().get(number);
    Level asked = frame.question().by().orElse(frame.question().unit().level());
    var composition = new Composition(frame.territory(), inside, asked);
    Optional<Level> coarsest = composition.coarsest();
    if (coarsest.isEmpty()) {
      return;
    }
    List<Unit> units = units(coarsest.get(), step, inside);
    Composition.Cover cover = composition.cover(step, units, owed(coarsest.get()));
    cover.chosen().forEach(each -> add(number, code, each));
    chosen.addAll(cover.chosen().stream().map(Assembly::origin).toList());
    cover.missing().forEach(each -> miss(number, code, step, each));
    composition.overlaps().forEach(each -> reconcile(number, code, each));
  }

  private List<Unit> units(Level level, Window step, List<Stated> inside) {
    Set<UnitId> stating = inside.stream().map(Stated::unit).collect(Collectors.toSet());
    return frame.territory().all().stream()
        .filter(unit -> unit.level() == level)
        .filter(unit -> matter.everybody() || stating.contains(unit.id()))
        .filter(unit -> Tiling.common(step, unit.span()).isPresent())
        .sorted(Comparator.comparing(Unit::id))
        .toList();
  }

  /** Days on which units of the level owe it; all days where nobody asks for it. */
  private Optional<Window> owed(Level level) {
    List<Window> days =
        matter.forms().stream()
            .filter(each -> each.grid().level().compareTo(level) >= 0)
            .flatMap(each -> each.days().stream())
            .toList();
    if (days.isEmpty()) {
      return Optional.of(frame.window());
    }
    LocalDate from = days.stream().map(Window::from).min(Comparator.naturalOrder()).orElseThrow();
    LocalDate until = days.stream().map(Window::until).max(Comparator.naturalOrder()).orElseThrow();
    return Optional.of(new Window(from, until));
  }

  private List<Piece> pieces(UnitId id, LocalDate day) {
    return frame.territory().find(id).map(unit -> placement.pieces(unit, day)).orElse(List.of());
  }

  private void add(int step, String code, Stated stated) {
    for (Piece piece : pieces(stated.unit(), stated.window().from())) {
      var key = new Sought.Key(piece.unit(), step, code);
      tallies.add(tally(key, stated, piece.share()));
    }
  }

  private boolean isRegular(Stated stated) {
    return matter.forms().stream().anyMatch(each -> each.grid().isPeriod(stated.window()));
  }

  private Tally tally(Sought.Key key, Stated stated, Piece.Share share) {
    boolean counts = stated.amount().signum() != 0;
    BigDecimal part =
        switch (share) {
          case Piece.Share.Whole() -> stated.amount();
          case Piece.Share.Official(BigDecimal of, String _) -> stated.amount().multiply(of);
          case Piece.Share.Chosen(BigDecimal of, Piece.Method _) -> stated.amount().multiply(of);
          case Piece.Share.Unknown() -> BigDecimal.ZERO;
        };
    boolean unknown = share instanceof Piece.Share.Unknown;
    boolean shared = !unknown && !(share instanceof Piece.Share.Whole);
    return new Tally(
        key.target(),
        key.step(),
        key.code(),
        part,
        stated.amounts(),
        stated.stated(),
        stated.gap(),
        unknown && counts ? 1 : 0,
        shared && counts ? 1 : 0,
        stated.nil() || !isRegular(stated) ? 0 : 1,
        0);
  }

  private void miss(int step, String code, Window window, UnitId unit) {
    for (Piece piece : pieces(unit, window.from())) {
      missing
          .computeIfAbsent(new Sought.Key(piece.unit(), step, code), key -> new HashSet<>())
          .add(unit);
    }
  }

  private void reconcile(int step, String code, Composition.Overlap overlap) {
    Stated coarse = overlap.coarse();
    if (coarse.gap() != Gap.NONE && coarse.amounts() == 0) {
      return;
    }
    BigDecimal ours = overlap.complete() ? overlap.finer() : coarse.amount();
    BigDecimal theirs = overlap.complete() ? coarse.amount() : overlap.finer();
    Label source =
        overlap.complete()
            ? grounds.words().say("reconciliation.coarser", name(coarse), coarse.window())
            : grounds.words().say("reconciliation.finer", name(coarse), coarse.window());
    Label why =
        grounds
            .words()
            .say(
                overlap.complete()
                    ? theirs.compareTo(ours) == 0
                        ? "reconciliation.agrees"
                        : "reconciliation.unexplained"
                    : "reconciliation.incomplete");
    for (Piece piece : pieces(coarse.unit(), coarse.window().from())) {
      reconciliations
          .computeIfAbsent(new Sought.Key(piece.unit(), step, code), key -> new ArrayList<>())
          .add(new Reconciliation(source, theirs, theirs.subtract(ours), why));
    }
  }

  private Label name(Stated coarse) {
    String form = matter.names().getOrDefault(coarse.source(), "");
    return grounds
        .catalogue()
        .findForm(form)
        .map(each -> each.name())
        .orElse(new Label(form, form));
  }

  /** Who stated what was taken: a source, and units of a level. */
  record Origin(int source, Level level) implements Comparable<Origin> {
    @Override
    public int compareTo(Origin other) {
      int bySource = Integer.compare(source, other.source);
      return bySource != 0 ? bySource : level.compareTo(other.level);
    }
  }

  private static Origin origin(Stated stated) {
    return new Origin(stated.source(), stated.unit().level());
  }

  /** The origins of everything that was taken. */
  Set<Origin> chosen() {
    return chosen;
  }

  /** Units of which some days are not covered. */
  long missing(Sought.Key key) {
    return missing.getOrDefault(key, Set.of()).size();
  }

  List<Reconciliation> reconciliations(Sought.Key key) {
    return reconciliations.getOrDefault(key, List.of());
  }
}
