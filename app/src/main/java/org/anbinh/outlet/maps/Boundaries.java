package org.anbinh.outlet.maps;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ledger.declaration.RegisterDescriptor;
import org.anbinh.ledger.entries.Batch;
import org.anbinh.ledger.entries.Draft;
import org.anbinh.ledger.entries.Entry;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.ledger.entries.SubmissionId;
import org.locationtech.jts.geom.Geometry;

/**
 * Boundaries that users bring: checked whole, kept in the ledger, and so part of every backup. The
 * shapes are read once and kept at hand.
 */
public final class Boundaries {
  /** The most bytes of a file. */
  public static final int LARGEST = 40 << 20;

  private static final List<Level> LEVELS = List.of(Level.PROVINCE, Level.DISTRICT, Level.COMMUNE);

  private final Ledger ledger;
  private final RegisterDescriptor<BoundarySheet> register;
  private final Territories territories;
  private final Clock clock;
  private final Map<String, Map<String, Geometry>> read = new ConcurrentHashMap<>();
  private volatile Optional<List<Standing>> known = Optional.empty();

  Boundaries(
      Ledger ledger,
      RegisterDescriptor<BoundarySheet> register,
      Territories territories,
      Clock clock) {
    this.ledger = ledger;
    this.register = register;
    this.territories = territories;
    this.clock = clock;
  }

  /** A file that is to be taken in for the units of a level on a day. */
  public record Order(Level level, LocalDate day, String source, byte[] file) {}

  /** What came of it. */
  public sealed interface Outcome {
    /** Nothing keeps it out; nothing was recorded because nothing was meant to be. */
    record Checked(int units, List<BoundaryIssue> notes) implements Outcome {}

    /** Maps of that day are drawn by it from now on. */
    record Recorded(int units, List<BoundaryIssue> notes, Batch batch) implements Outcome {}

    /** It is refused, and nothing was recorded. */
    record Refused(List<BoundaryIssue> issues) implements Outcome {}
  }

  /** Boundaries that are in use. */
  public record Standing(
      Level level, LocalDate day, String source, LocalDate importedOn, long batch, int version) {}

  /** Checks a file without recording it. */
  public Outcome check(Order order) {
    var check = new BoundaryCheck(territories.current(), order);
    Map<String, Geometry> shapes = check.shapes(BoundaryFile.read(order.file()));
    return check.issues().isEmpty()
        ? new Outcome.Checked(shapes.size(), check.notes())
        : new Outcome.Refused(check.issues());
  }

  /** Checks a file and records it. */
  public Outcome take(Order order, String author) {
    if (order.source().isBlank()) {
      return new Outcome.Refused(List.of(BoundaryIssue.of("", "no-source")));
    }
    var check = new BoundaryCheck(territories.current(), order);
    Map<String, Geometry> shapes = check.shapes(BoundaryFile.read(order.file()));
    if (!check.issues().isEmpty()) {
      return new Outcome.Refused(check.issues());
    }
    LocalDate day = mapDay(territories.current(), order.day());
    Batch batch = record(order.level(), day, order.source(), ShapeText.of(shapes), author);
    return new Outcome.Recorded(shapes.size(), check.notes(), batch);
  }

  /** Boundaries in use as GeoJSON. */
  public Optional<String> text(Level level, LocalDate day) {
    String name = BoundarySheet.name(level, mapDay(territories.current(), day));
    return Optional.ofNullable(entries().get(subject(name)))
        .map(entry -> ((BoundarySheet) entry.content()).shapes())
        .filter(shapes -> !shapes.isEmpty());
  }

  /** Takes boundaries out of use; the schematic shapes are drawn again. */
  public Batch withdraw(Level level, LocalDate day, String author) {
    Standing standing =
        list().stream()
            .filter(each -> each.level() == level && each.day().equals(day))
            .findFirst()
            .orElseThrow(() ->
                new java.util.NoSuchElementException(
                    "There are no boundaries for " + BoundarySheet.name(level, day)));
    return record(level, day, standing.source(), "", author);
  }

  /** The first day of the map in force on a day; the eve of the first change before that. */
  static LocalDate mapDay(Territory territory, LocalDate day) {
    LocalDate found = LocalDate.MIN;
    for (LocalDate change : territory.changeDays()) {
      if (!change.isAfter(day)) {
        found = change;
      }
    }
    return found.equals(LocalDate.MIN)
        ? territory.changeDays().stream().findFirst().map(first -> first.minusDays(1)).orElse(day)
        : found;
  }

  private Batch record(Level level, LocalDate day, String source, String shapes, String author) {
    String name = BoundarySheet.name(level, day);
    int follows = Optional.ofNullable(entries().get(subject(name))).map(Entry::version).orElse(0);
    var content =
        new BoundarySheet(
            name, territories.current().nation().id(), LocalDate.now(clock), source, shapes);
    Batch batch =
        ledger.record(
            new SubmissionId("boundaries:" + name + ":" + follows),
            author,
            java.util.stream.Stream.of(new Draft(content, follows, "import")));
    known = Optional.empty();
    read.clear();
    return batch;
  }

  /** Boundaries in use, newest map first. */
  public List<Standing> list() {
    Optional<List<Standing>> now = known;
    if (now.isPresent()) {
      return now.get();
    }
    var list = new ArrayList<Standing>();
    entries()
        .values()
        .forEach(entry -> {
          var sheet = (BoundarySheet) entry.content();
          if (!sheet.shapes().isEmpty()) {
            list.add(standing(sheet, entry));
          }
        });
    list.sort((one, other) -> other.day().compareTo(one.day()));
    known = Optional.of(List.copyOf(list));
    return List.copyOf(list);
  }

  private static Standing standing(BoundarySheet sheet, Entry entry) {
    int colon = sheet.sheet().indexOf(':');
    return new Standing(
        Level.valueOf(sheet.sheet().substring(0, colon).toUpperCase(java.util.Locale.ROOT)),
        LocalDate.parse(sheet.sheet().substring(colon + 1)),
        sheet.source(),
        sheet.importedOn(),
        entry.recorded().batch(),
        entry.version());
  }

  /** The shapes of boundaries in use, by code. */
  Map<String, Geometry> shapes(Standing standing) {
    String name = BoundarySheet.name(standing.level(), standing.day());
    return read.computeIfAbsent(name, _ -> parsed(name));
  }

  private Map<String, Geometry> parsed(String name) {
    Entry entry = entries().get(subject(name));
    var shapes = new HashMap<String, Geometry>();
    if (entry != null) {
      String text = ((BoundarySheet) entry.content()).shapes();
      BoundaryFile.read(text.getBytes(StandardCharsets.UTF_8))
          .features()
          .forEach(feature -> shapes.put(feature.code(), feature.ground()));
    }
    return shapes;
  }

  private Map<String, Entry> entries() {
    Territory territory = territories.current();
    var days = new ArrayList<LocalDate>(territory.changeDays());
    territory.changeDays().stream().findFirst().ifPresent(day -> days.add(day.minusDays(1)));
    var subjects = new ArrayList<String>();
    for (LocalDate day : days) {
      LEVELS.forEach(level -> subjects.add(subject(BoundarySheet.name(level, day))));
    }
    try (var _ = Scoped.everything("everybody is shown the same boundaries")) {
      return ledger.currentOf(register.name(), subjects);
    }
  }

  private String subject(String name) {
    return register.subject(
        new BoundarySheet(
            name,
            new org.anbinh.ground.territory.UnitId(Level.NATION, "-", Optional.empty()),
            LocalDate.EPOCH,
            "",
            ""));
  }
}
