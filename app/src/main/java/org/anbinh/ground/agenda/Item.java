package org.anbinh.ground.agenda;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One thing that needs somebody, or that is good to know.
 *
 * @param count how many things it stands for
 * @param day the day that passed or comes; empty where there is none
 * @param address the page on which something can be done about it
 * @param worst the first few of them, each on a line of its own
 */
public record Item(
    Urgency urgency,
    Phrase sentence,
    long count,
    Optional<LocalDate> day,
    String address,
    List<Line> worst) {
  /** The most urgent first; among equals the earliest day, then the larger number. */
  public static final Comparator<Item> MOST_URGENT_FIRST =
      Comparator.comparing(Item::urgency)
          .thenComparing(item -> item.day().orElse(LocalDate.MAX))
          .thenComparing(Comparator.comparingLong(Item::count).reversed());

  public Item {
    worst = List.copyOf(worst);
  }

  /** One of the things, with the page about it. */
  public record Line(Phrase words, String address) {}
}
