package org.anbinh.figures.release;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.anbinh.figures.answers.Figure;
import org.anbinh.figures.answers.Figures;
import org.anbinh.figures.answers.Question;
import org.anbinh.figures.indicators.Indicators;
import org.anbinh.figures.indicators.Variable;
import org.anbinh.ground.access.Membership;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ledger.declaration.Content;
import org.anbinh.ledger.declaration.Retracted;
import org.anbinh.ledger.entries.Entry;
import org.anbinh.ledger.entries.Ledger;

/** Follows a figure from release to release, and finds out what changed it. */
final class Revisions {
  private static final int MOST_BATCHES = 20;

  private final Figures figures;
  private final Indicators indicators;
  private final Ledger ledger;
  private final Territories territories;
  private final Membership membership;

  Revisions(
      Figures figures,
      Indicators indicators,
      Ledger ledger,
      Territories territories,
      Membership membership) {
    this.figures = figures;
    this.indicators = indicators;
    this.ledger = ledger;
    this.territories = territories;
    this.membership = membership;
  }

  Triangle triangle(Releases.Sought sought, List<Release> releases) {
    List<Question> questions =
        releases.stream()
            .map(each ->
                each.question(sought.indicator(), new TreeMap<>(), sought.unit(), sought.window()))
            .toList();
    List<List<Figure>> answers = figures.answerAll(questions);
    var rows = new ArrayList<Triangle.Row>();
    for (int n = 0; n < releases.size(); n++) {
      Figure figure = answers.get(n).getFirst();
      Optional<Figure> before = n == 0 ? Optional.empty() : Optional.of(rows.get(n - 1).figure());
      Optional<BigDecimal> difference =
          before
              .flatMap(earlier -> earlier.outcome().number())
              .flatMap(earlier -> figure.outcome().number().map(now -> now.subtract(earlier)));
      boolean changed =
          before.isPresent()
              && difference
                  .map(by -> by.signum() != 0)
                  .orElseGet(() -> !same(before.get(), figure));
      rows.add(
          new Triangle.Row(
              releases.get(n),
              figure,
              difference,
              changed ? reasons(sought, releases.get(n - 1), releases.get(n)) : List.of()));
    }
    return new Triangle(rows);
  }

  private static boolean same(Figure one, Figure other) {
    return one.outcome().number().isEmpty() && other.outcome().number().isEmpty();
  }

  private List<Triangle.Reason> reasons(Releases.Sought sought, Release from, Release to) {
    var reasons = new ArrayList<Triangle.Reason>();
    if (!defined(sought, from).equals(defined(sought, to))) {
      reasons.add(new Triangle.Reason(Triangle.Kind.DEFINITION, 0, List.of()));
    }
    String before = territories.asKnownAt(from.vintage()).fingerprint();
    if (!before.equals(territories.asKnownAt(to.vintage()).fingerprint())) {
      reasons.add(new Triangle.Reason(Triangle.Kind.TERRITORY, 0, List.of()));
    }
    var found = new Found(sought, measures(sought), units(sought.unit()));
    try (var _ = Scoped.everything("what changed a figure is counted, and not shown")) {
      ledger.read(from.vintage(), to.vintage(), each -> found.look(each, to.vintage()));
    }
    reasons.addAll(found.reasons());
    return reasons;
  }

  private static Optional<LocalDate> defined(Releases.Sought sought, Release release) {
    return release.indicators().stream()
        .filter(each -> each.indicator().equals(sought.indicator()))
        .map(Release.Indicated::defined)
        .findFirst();
  }

  private Set<String> measures(Releases.Sought sought) {
    return indicators.get(sought.indicator()).definitions().stream()
        .flatMap(each -> each.variables().values().stream())
        .map(Variable::measure)
        .collect(Collectors.toSet());
  }

  /** The units whose readings belong to a unit; empty for all. */
  private Set<UnitId> units(UnitId unit) {
    return unit.level() == Level.NATION ? Set.of() : membership.reach(unit);
  }

  /** What was found so far. */
  private final class Found {
    private final Releases.Sought sought;
    private final Set<String> measures;
    private final Set<UnitId> units;
    private final Map<Triangle.Kind, Long> entries = new EnumMap<>(Triangle.Kind.class);
    private final Map<Triangle.Kind, TreeSet<Long>> batches = new EnumMap<>(Triangle.Kind.class);

    Found(Releases.Sought sought, Set<String> measures, Set<UnitId> units) {
      this.sought = sought;
      this.measures = measures;
      this.units = units;
    }

    void look(Entry entry, Vintage upTo) {
      Content plain = Retracted.plain(entry.content());
      boolean here = units.isEmpty() || units.contains(plain.unit());
      if (!here || !plain.window().overlaps(sought.window())) {
        return;
      }
      Optional<Content.Approved> approved = plain.approves();
      if (approved.isPresent()) {
        ledger
            .asKnownAt(approved.get().register(), approved.get().subject(), upTo)
            .filter(report -> states(Retracted.plain(report.content())))
            .ifPresent(_ -> add(Triangle.Kind.APPROVED, entry));
      } else if (states(plain)) {
        add(kind(entry), entry);
      }
    }

    private static Triangle.Kind kind(Entry entry) {
      if (entry.retracted()) {
        return Triangle.Kind.RETRACTED;
      }
      return entry.version() == 1 ? Triangle.Kind.LATE : Triangle.Kind.CORRECTED;
    }

    private boolean states(Content content) {
      var found = new AtomicBoolean();
      content.readings(each -> {
        if (measures.contains(each.cell().key().measure())) {
          found.set(true);
        }
      });
      return found.get();
    }

    private void add(Triangle.Kind kind, Entry entry) {
      entries.merge(kind, 1L, Long::sum);
      batches.computeIfAbsent(kind, _ -> new TreeSet<>()).add(entry.recorded().batch());
    }

    List<Triangle.Reason> reasons() {
      return entries.entrySet().stream()
          .map(each ->
              new Triangle.Reason(
                  each.getKey(),
                  each.getValue(),
                  batches.getOrDefault(each.getKey(), new TreeSet<>()).stream()
                      .limit(MOST_BATCHES)
                      .toList()))
          .toList();
    }
  }
}
