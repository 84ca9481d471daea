package org.anbinh.figures.answers.reckoning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.anbinh.figures.answers.Coverage;
import org.anbinh.figures.answers.Outcome;
import org.anbinh.figures.answers.Reconciliation;
import org.anbinh.figures.answers.reckoning.Sought.Part;
import org.anbinh.figures.mart.FormGrid;
import org.anbinh.figures.mart.Readings;
import org.anbinh.figures.mart.Source;
import org.anbinh.figures.mart.Tally;
import org.anbinh.figures.mart.Vocabulary;
import org.anbinh.ground.catalogue.ReportForm;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Piece;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;
import org.jspecify.annotations.Nullable;

/**
 * A level at a moment: of each unit that exists at the end of the step the latest level stated
 * within it, added over units. A level describes the last day of its period.
 */
final class Stock implements Sought {
  private final Frame frame;
  private final Grounds grounds;
  private final Wording wording;
  private final List<Tier> tiers;
  private final Map<Moment, Map<UnitId, Long>> units = new HashMap<>();
  private final Set<Level> owing;

  /** What units of one level stated, whichever forms they filed. */
  private static final class Tier {
    private final Level level;
    private final boolean ladder;
    private final Readings readings;
    private final CompletableFuture<List<Tally>> asked;
    private @Nullable Tallies tallies;

    Tier(Level level, boolean ladder, Readings readings, CompletableFuture<List<Tally>> asked) {
      this.level = level;
      this.ladder = ladder;
      this.readings = readings;
      this.asked = asked;
    }

    /** How many of those received were approved; empty where nobody has to. */
    Optional<Long> approved(Tally tally, long received) {
      return ladder ? Optional.of(Math.min(tally.approved(), received)) : Optional.empty();
    }

    Tallies tallies(int steps) {
      Tallies known = tallies;
      if (known == null) {
        known = new Tallies(steps, asked.join());
        tallies = known;
      }
      return known;
    }
  }

  Stock(String measure, Codes codes, Frame frame, Grounds grounds) {
    this.frame = frame;
    this.grounds = grounds;
    this.wording = new Wording(frame, grounds);
    Chosen chosen = Chosen.of(measure, codes, grounds.mart().vocabulary());
    Map<Level, List<Source>> byLevel = new TreeMap<>(Comparator.reverseOrder());
    Window reach = new Window(frame.window().from().minusYears(2), frame.window().until());
    for (Source source : chosen.sources(reach)) {
      chosen
          .vocabulary()
          .extent(measure, source)
          .map(Vocabulary.Extent::levels)
          .orElse(Set.of())
          .forEach(level -> byLevel.computeIfAbsent(level, each -> new ArrayList<>()).add(source));
    }
    Level asked = frame.question().by().orElse(frame.question().unit().level());
    this.tiers = new ArrayList<>();
    byLevel.forEach((level, sources) -> {
      if (level.compareTo(asked) >= 0) {
        Readings readings =
            chosen
                .readings(sources, frame.window(), frame.question().vantage())
                .asLevels()
                .of(Readings.Units.at(level));
        boolean ladder = sources.stream().anyMatch(each -> each.ladder().isPresent());
        tiers.add(
            new Tier(level, ladder, readings, grounds.mart().levels(readings, frame.layout())));
      }
    });
    this.owing = owing(measure);
  }

  private Set<Level> owing(String measure) {
    var levels = new TreeSet<Level>();
    for (ReportForm form : grounds.catalogue().coverageForms(measure)) {
      if (Tiling.common(frame.window(), form.due()).isPresent()) {
        levels.add(FormGrid.of(form, grounds.periods()).level());
      }
    }
    return levels;
  }

  @Override
  public Set<String> codes() {
    var codes = new TreeSet<String>();
    tiers.forEach(tier -> codes.addAll(tallies(tier).codes()));
    return codes;
  }

  @Override
  public Part at(Key key) {
    List<Tier> stating =
        tiers.stream().filter(tier -> tallies(tier).find(key).isPresent()).toList();
    if (stating.isEmpty()) {
      long due = owing.isEmpty() ? 0 : due(key, owing.iterator().next());
      var count = new Reports.Count(0, due, 0, 0, Optional.empty(), false);
      return new Part(wording.notReported(count), new Coverage(0, due), List.of());
    }
    return part(key, best(stating, key), stating);
  }

  /** The finest that is complete; of those that state no amount none is. */
  private Tier best(List<Tier> stating, Key key) {
    return stating.stream()
        .filter(tier -> tally(tier, key).amounts() > 0)
        .filter(tier -> tally(tier, key).units() >= due(key, tier.level))
        .findFirst()
        .orElseGet(() -> mostComplete(stating, key));
  }

  private Tier mostComplete(List<Tier> stating, Key key) {
    return stating.stream()
        .max(
            Comparator.comparingDouble(
                tier -> completeness(tally(tier, key), due(key, tier.level))))
        .orElseThrow();
  }

  private static double completeness(Tally tally, long due) {
    return tally.amounts() == 0 ? -1 : (double) tally.units() / Math.max(1, due);
  }

  private Tallies tallies(Tier tier) {
    return tier.tallies(frame.steps().size());
  }

  private Tally tally(Tier tier, Key key) {
    return tallies(tier)
        .find(key)
        .orElseThrow(() -> new IllegalStateException("a tier that states nothing was chosen"));
  }

  private Part part(Key key, Tier best, List<Tier> stating) {
    Tally tally = tally(best, key);
    long due = owing.isEmpty() ? 0 : due(key, best.level);
    var count = new Reports.Count(tally.units(), due, 0, 0, Optional.empty(), true);
    var others = new ArrayList<Reconciliation>();
    for (Tier tier : stating) {
      if (tier != best && tally(tier, key).amounts() > 0) {
        BigDecimal theirs = tally(tier, key).amount();
        boolean complete = tally(tier, key).units() >= due(key, tier.level);
        others.add(
            new Reconciliation(
                level(tier.level),
                theirs,
                theirs.subtract(tally.amount()),
                wording.say(
                    complete ? "reconciliation.unexplained" : "reconciliation.incomplete")));
      }
    }
    long received = Math.min(tally.units(), due);
    return new Part(
        outcome(key, tally, count),
        new Coverage(received, due, best.approved(tally, received)),
        others);
  }

  private Label level(Level level) {
    return wording.say("level." + level.name().toLowerCase(java.util.Locale.ROOT));
  }

  private Outcome outcome(Key key, Tally tally, Reports.Count count) {
    if (tally.amounts() == 0) {
      return wording.gap(tally.gap());
    }
    var missing = new ArrayList<Label>();
    wording.reports(count).ifPresent(missing::add);
    wording.gaps(tally).ifPresent(missing::add);
    return wording.number(key.target(), tally.amount(), Optional.of(tally), missing);
  }

  /** A level at the end of a step. */
  private record Moment(int step, Level level) {}

  /** Units of a level in a target that exist at the end of a step. */
  private long due(Key key, Level level) {
    return units
        .computeIfAbsent(new Moment(key.step(), level), this::count)
        .getOrDefault(key.target(), 0L);
  }

  private Map<UnitId, Long> count(Moment moment) {
    LocalDate day = frame.steps().get(moment.step()).lastDay();
    Placements.Placement placement =
        grounds.placements().placement(frame.placing(), frame.territory());
    Map<UnitId, Long> counts = new HashMap<>();
    for (Unit unit : frame.territory().on(day, moment.level())) {
      for (Piece piece : placement.pieces(unit, day)) {
        counts.merge(piece.unit(), 1L, Long::sum);
      }
    }
    return counts;
  }

  @Override
  public List<Readings> readings(Key key) {
    List<Tier> stating =
        tiers.stream().filter(tier -> tallies(tier).find(key).isPresent()).toList();
    return stating.isEmpty() ? List.of() : List.of(best(stating, key).readings);
  }
}
