package org.anbinh.figures.answers.reckoning;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.anbinh.figures.mart.Cut;
import org.anbinh.figures.mart.Layout;
import org.anbinh.figures.mart.Mart;
import org.anbinh.figures.mart.Received;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;

/** In which civil years anything at all was entered in a register, by target. */
final class Activity {
  private final int first;
  private final CompletableFuture<List<Received>> asked;
  private final Map<UnitId, Set<Integer>> years = new HashMap<>();
  private boolean read;

  Activity(Set<Integer> registers, Frame frame, Mart mart) {
    this.first = frame.window().from().getYear();
    var whole =
        new Window(
            LocalDate.of(first, 1, 1), LocalDate.of(frame.window().lastDay().getYear() + 1, 1, 1));
    Layout plain = frame.layout();
    var layout =
        new Layout(
            plain.placing(),
            plain.targets(),
            Optional.of(new Cut(whole.from(), 12, whole)),
            Optional.empty(),
            true);
    this.asked = mart.entries(registers, whole, frame.question().vintage(), layout);
  }

  /** Whether the target entered something in a civil year that the step touches. */
  boolean any(UnitId target, Window step) {
    if (!read) {
      for (Received each : asked.join()) {
        years.computeIfAbsent(each.target(), id -> new HashSet<>()).add(first + each.step());
      }
      read = true;
    }
    return years.getOrDefault(target, Set.of()).stream()
        .anyMatch(year -> year >= step.from().getYear() && year <= step.lastDay().getYear());
  }
}
