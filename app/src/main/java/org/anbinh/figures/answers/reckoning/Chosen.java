package org.anbinh.figures.answers.reckoning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.anbinh.figures.mart.FormGrid;
import org.anbinh.figures.mart.Readings;
import org.anbinh.figures.mart.Series;
import org.anbinh.figures.mart.Source;
import org.anbinh.figures.mart.Vantage;
import org.anbinh.figures.mart.Vocabulary;
import org.anbinh.ground.catalogue.Slice;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.time.Window;
import org.anbinh.ledger.declaration.Origin;

/**
 * The series of reports that answer for some codes without counting anything twice: of the shapes
 * in which one report slices a measure the one with the fewest dimensions that answers, and of
 * nested codes the widest.
 */
record Chosen(String measure, List<Series> series, Vocabulary vocabulary) {
  static Chosen of(String measure, Codes codes, Vocabulary vocabulary) {
    List<Series> chosen =
        vocabulary.of(measure).stream()
            .filter(each -> each.source().origin() == Origin.REPORT)
            .filter(each -> answers(each, codes))
            .toList();
    return new Chosen(measure, chosen, vocabulary);
  }

  private static boolean answers(Series series, Codes codes) {
    Slice slice = series.slice();
    if (!codes.answeredBy(slice.codes().keySet()) || !codes.admit(slice)) {
      return false;
    }
    Optional<String> best =
        series.shapes().stream()
            .filter(shape -> codes.answeredBy(dimensions(shape)))
            .min(
                Comparator.<String>comparingInt(shape -> dimensions(shape).size())
                    .thenComparing(Comparator.naturalOrder()));
    return best.filter(Series.shape(slice)::equals).isPresent()
        && series.above().stream().noneMatch(codes::admit);
  }

  private static Set<String> dimensions(String shape) {
    return shape.isEmpty() ? Set.of() : Set.of(shape.split(","));
  }

  /** The sources that stated something of it within a window, at any vintage. */
  List<Source> sources(Window window) {
    return series.stream()
        .map(Series::source)
        .distinct()
        .filter(source -> days(source).filter(window::overlaps).isPresent())
        .sorted(Comparator.comparingInt(Source::id))
        .toList();
  }

  private Optional<Window> days(Source source) {
    return vocabulary.extent(measure, source).map(Vocabulary.Extent::days);
  }

  /** Only what these sources state. */
  Readings readings(List<Source> sources, Window window, Vantage vantage) {
    Set<Integer> ids = sources.stream().map(Source::id).collect(Collectors.toSet());
    Set<Integer> numbers =
        series.stream()
            .filter(each -> ids.contains(each.source().id()))
            .map(Series::id)
            .collect(Collectors.toSet());
    SortedMap<String, Set<String>> none = new TreeMap<>();
    return new Readings(measure, numbers, ids, none, window, vantage, false, Readings.Units.ALL);
  }

  /** Whether plain sums of these sources count every day of every unit at most once. */
  boolean isPlain(List<Source> sources, Window window, Grounds grounds) {
    var taken = new ArrayList<Window>();
    Optional<Level> level = Optional.empty();
    for (Source source : sources) {
      Optional<Vocabulary.Extent> extent = vocabulary.extent(measure, source);
      Optional<FormGrid> grid = source.form() ? grounds.grid(source.name()) : Optional.empty();
      if (extent.isEmpty()
          || grid.isEmpty()
          || !extent.get().levels().equals(Set.of(grid.get().level()))
          || taken.stream().anyMatch(days(extent.get(), window)::overlaps)
          || !level.map(grid.get().level()::equals).orElse(true)) {
        return false;
      }
      level = Optional.of(grid.get().level());
      taken.add(days(extent.get(), window));
    }
    return true;
  }

  private static Window days(Vocabulary.Extent extent, Window window) {
    return Tiling.common(extent.days(), window).orElse(extent.days());
  }

  /** Whether some unit stated something that fills no period of its form. */
  boolean hasIrregular(List<Source> sources, Window window) {
    return sources.stream()
        .flatMap(source -> vocabulary.extent(measure, source).stream())
        .flatMap(extent -> extent.irregular().stream())
        .anyMatch(window::overlaps);
  }

  /** Whether no period of these forms crosses from one step into the next. */
  static boolean isNested(List<Source> sources, Frame frame, Grounds grounds) {
    return sources.stream()
        .allMatch(source ->
            grounds
                .grid(source.name())
                .filter(grid ->
                    frame.steps().stream().skip(1).allMatch(step -> grid.isStart(step.from())))
                .isPresent());
  }

  /** Without those that are too coarse to say anything about a level, or about any step. */
  List<Source> fitting(List<Source> sources, Frame frame, Grounds grounds) {
    Level level = level(frame);
    return sources.stream()
        .filter(source ->
            vocabulary
                .extent(measure, source)
                .filter(
                    extent -> extent.levels().stream().anyMatch(each -> each.compareTo(level) >= 0))
                .filter(extent ->
                    extent.irregular().filter(frame.window()::overlaps).isPresent()
                        || fitsSomeStep(source, frame, grounds))
                .isPresent())
        .toList();
  }

  private static Level level(Frame frame) {
    return frame.question().by().orElse(frame.question().unit().level());
  }

  private static boolean fitsSomeStep(Source source, Frame frame, Grounds grounds) {
    Optional<FormGrid> grid = source.form() ? grounds.grid(source.name()) : Optional.empty();
    return grid.map(each ->
            frame.steps().stream()
                .anyMatch(step -> {
                  int period = each.period(step.from());
                  return step.encloses(each.window(period))
                      || step.encloses(each.window(period + 1));
                }))
        .orElse(true);
  }
}
