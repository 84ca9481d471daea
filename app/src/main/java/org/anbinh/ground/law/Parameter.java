package org.anbinh.ground.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.anbinh.ground.language.Label;

/**
 * A value set by law, through time, and the day somebody last checked it against the text.
 *
 * @param id the path of its file under {@code law/} without its ending
 * @param unit unit of the value ({@code day}, {@code percent}, …); {@code code} where it has none
 * @param provisions oldest first, at most one a day
 * @param questions what the text leaves open, each with the reading we chose
 */
public record Parameter<V>(
    String id,
    Label title,
    String unit,
    List<Provision<V>> provisions,
    LocalDate lastReviewed,
    List<Label> questions) {
  public Parameter {
    provisions = provisions.stream().sorted(Comparator.comparing(Provision<V>::from)).toList();
    questions = List.copyOf(questions);
    long days = provisions.stream().map(Provision::from).distinct().count();
    if (provisions.isEmpty() || days != provisions.size()) {
      throw new IllegalArgumentException(
          "Law parameter " + id + " needs at least one provision, and at most one a day");
    }
  }

  /** What stood on that day. */
  public InForce<V> on(LocalDate day) {
    InForce<V> answer = new InForce.NotYet<>();
    for (Provision<V> provision : provisions) {
      if (provision.from().isAfter(day)) {
        break;
      }
      answer =
          switch (provision) {
            case Provision.Sets<V> sets -> new InForce.Value<>(sets.value(), sets);
            case Provision.Repeals<V> repeals -> new InForce.Repealed<>(repeals);
          };
    }
    return answer;
  }
}
