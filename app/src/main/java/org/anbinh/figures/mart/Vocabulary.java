package org.anbinh.figures.mart;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.time.Window;

/** What has been stated so far: every series, and where and when its sources stated something. */
public final class Vocabulary {
  private final Map<String, List<Series>> byMeasure;
  private final Map<Of, Extent> extents;
  private final Map<String, Source> sources;
  private final Map<String, Boolean> irregular;

  /** A measure as one source states it. */
  public record Of(String measure, int source) {}

  /**
   * Where and when a source stated a measure, at any vintage; it may be wider than what stands.
   *
   * @param irregular days of what fits no period of the form
   */
  public record Extent(Window days, Optional<Window> irregular, Set<Level> levels) {}

  /**
   * Made of all series and sources.
   *
   * @param irregularForms by form, whether any of its filings fits no period exactly
   */
  public Vocabulary(
      List<Series> series,
      Map<String, Source> sources,
      Map<Of, Extent> extents,
      Map<String, Boolean> irregularForms) {
    this.sources = Map.copyOf(sources);
    this.byMeasure = series.stream().collect(Collectors.groupingBy(Series::measure));
    this.extents = Map.copyOf(extents);
    this.irregular = Map.copyOf(irregularForms);
  }

  /** The source of that name, once it stated something. */
  public Optional<Source> source(String name) {
    return Optional.ofNullable(sources.get(name));
  }

  /** All series of a measure. */
  public List<Series> of(String measure) {
    return byMeasure.getOrDefault(measure, List.of());
  }

  /** The measures that these sources stated. */
  public List<String> measures(Set<Integer> sourceIds) {
    return extents.keySet().stream()
        .filter(of -> sourceIds.contains(of.source()))
        .map(Of::measure)
        .distinct()
        .sorted()
        .toList();
  }

  public Optional<Extent> extent(String measure, Source source) {
    return Optional.ofNullable(extents.get(new Of(measure, source.id())));
  }

  /** Whether some filing of the form fits none of its periods. */
  public boolean hasIrregular(String form) {
    return irregular.getOrDefault(form, false);
  }
}
