package org.anbinh.figures.indicators;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.anbinh.ground.language.Label;

/**
 * A figure that can be asked for by name.
 *
 * @param unit unit of measure of the answer
 * @param decimals decimals of a computed answer; a plain measure keeps what was stated
 * @param status whether it tells how many units hold a status, which a merged unit does not inherit
 * @param definitions oldest first
 */
public record Indicator(
    String id,
    Label name,
    String unit,
    int decimals,
    boolean status,
    List<Definition> definitions) {
  public Indicator {
    definitions = definitions.stream().sorted(Comparator.comparing(Definition::from)).toList();
    if (definitions.isEmpty()) {
      throw new IllegalArgumentException("Indicator " + id + " has no definition");
    }
  }

  /** What it means on a day; nothing before its first definition. */
  public Optional<Definition> on(LocalDate day) {
    return definitions.reversed().stream().filter(each -> !each.from().isAfter(day)).findFirst();
  }
}
