package org.anbinh.figures.answers.reckoning;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.anbinh.figures.answers.Coverage;
import org.anbinh.figures.answers.Outcome;
import org.anbinh.figures.answers.reckoning.Sought.Part;
import org.anbinh.figures.mart.Readings;
import org.anbinh.figures.mart.Stated;
import org.anbinh.ground.territory.Piece;
import org.anbinh.ground.time.Window;

/**
 * Persons, each counted once. Statements of several units or periods may count somebody twice, so
 * only one that was made for the very unit and days is a figure; the sum of others is an upper
 * bound, and is said to be one.
 */
final class Distinct implements Sought {
  private final Frame frame;
  private final Wording wording;
  private final Placements.Placement placement;
  private final Readings asked;
  private final CompletableFuture<List<Stated>> stated;

  Distinct(String measure, Codes codes, Frame frame, Grounds grounds) {
    this.frame = frame;
    this.wording = new Wording(frame, grounds);
    this.placement = grounds.placements().placement(frame.placing(), frame.territory());
    Chosen chosen = Chosen.of(measure, codes, grounds.mart().vocabulary());
    this.asked =
        chosen.readings(chosen.sources(frame.window()), frame.window(), frame.question().vantage());
    this.stated =
        asked.sources().isEmpty()
            ? CompletableFuture.completedFuture(List.of())
            : grounds.mart().stated(asked, frame.question().dimension());
  }

  @Override
  public Set<String> codes() {
    var codes = new TreeSet<String>();
    stated.join().forEach(each -> codes.add(each.code()));
    return codes;
  }

  @Override
  public Part at(Key key) {
    Window step = frame.steps().get(key.step());
    List<Stated> inside =
        stated.join().stream()
            .filter(each -> each.code().equals(key.code()))
            .filter(each -> step.encloses(each.window()))
            .filter(each -> liesIn(each, key))
            .toList();
    Optional<Stated> exact =
        inside.stream()
            .filter(each -> each.unit().equals(key.target()) && each.window().equals(step))
            .findFirst();
    return new Part(outcome(inside, exact), Coverage.NOT_OWED, List.of());
  }

  private Outcome outcome(List<Stated> inside, Optional<Stated> exact) {
    if (exact.isPresent()) {
      return exact.get().amounts() > 0
          ? new Outcome.Known(exact.get().amount())
          : wording.gap(exact.get().gap());
    }
    long stating = inside.stream().filter(each -> each.amounts() > 0).count();
    if (stating == 0) {
      return inside.isEmpty()
          ? wording.notReported(Reports.Count.NONE)
          : wording.gap(inside.getFirst().gap());
    }
    BigDecimal bound = inside.stream().map(Stated::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Outcome.Absent(
        Outcome.Why.NOT_ADDITIVE, wording.say("absent.distinct", stating, bound));
  }

  private boolean liesIn(Stated stated, Key key) {
    return frame
        .territory()
        .find(stated.unit())
        .map(unit ->
            placement.pieces(unit, stated.window().from()).stream()
                .map(Piece::unit)
                .anyMatch(key.target()::equals))
        .orElse(false);
  }

  @Override
  public List<Readings> readings(Key key) {
    return asked.sources().isEmpty() ? List.of() : List.of(asked);
  }
}
