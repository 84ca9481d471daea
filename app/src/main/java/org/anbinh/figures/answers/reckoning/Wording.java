package org.anbinh.figures.answers.reckoning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anbinh.figures.answers.Outcome;
import org.anbinh.figures.mart.Gap;
import org.anbinh.figures.mart.Placing;
import org.anbinh.figures.mart.Tally;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;
import org.jspecify.annotations.Nullable;

/** Turns what was counted into what can be said, and gives the reasons their words. */
final class Wording {
  private static final int ESTIMATE_DECIMALS = 2;

  private final Frame frame;
  private final Grounds grounds;
  private final LocalDate tomorrow;
  private @Nullable Map<UnitId, Placements.Knowledge> knowledge;

  Wording(Frame frame, Grounds grounds) {
    this.frame = frame;
    this.grounds = grounds;
    this.tomorrow = frame.known().plusDays(1);
  }

  Label say(String key, Object... arguments) {
    return grounds.words().say(key, arguments);
  }

  /** A number with everything that is missing from it. */
  Outcome number(UnitId target, BigDecimal value, Optional<Tally> tally, List<Label> missing) {
    long unplaced = tally.map(Tally::unplaced).orElse(0L);
    if (unplaced > 0 && !(frame.placing() instanceof Placing.AsReported)) {
      return cannotBeRestated(target);
    }
    if (unplaced > 0) {
      return afterTheEnd(value, tally.get(), missing);
    }
    boolean shared = tally.map(Tally::shared).orElse(0L) > 0;
    BigDecimal stated = shared ? rounded(value) : value;
    if (!missing.isEmpty()) {
      var all = new ArrayList<>(missing);
      if (shared) {
        all.add(shares());
      }
      return new Outcome.Partial(stated, Words.join(all));
    }
    return shared ? new Outcome.Estimate(stated, shares()) : new Outcome.Known(stated);
  }

  /** As reported, what was stated of divided units after their end lies in nobody's figure. */
  private Outcome afterTheEnd(BigDecimal value, Tally tally, List<Label> missing) {
    Label why = say("partial.divided", tally.unplaced());
    if (tally.unplaced() >= tally.amounts()) {
      return new Outcome.Absent(Outcome.Why.CANNOT_BE_RESTATED, why);
    }
    var all = new ArrayList<>(missing);
    all.add(why);
    return new Outcome.Partial(value, Words.join(all));
  }

  private static BigDecimal rounded(BigDecimal value) {
    BigDecimal plain = value.setScale(ESTIMATE_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  private Label shares() {
    return say("shares." + frame.question().method().name().toLowerCase(java.util.Locale.ROOT));
  }

  private Outcome cannotBeRestated(UnitId target) {
    Map<UnitId, Placements.Knowledge> all = knowledge;
    if (all == null) {
      all =
          grounds
              .placements()
              .placement(frame.placing(), frame.territory())
              .knowledge(frame.window());
      knowledge = all;
    }
    Placements.Knowledge here = all.getOrDefault(target, Placements.Knowledge.NONE);
    return new Outcome.Absent(
        Outcome.Why.CANNOT_BE_RESTATED, say("absent.restated", here.unknown(), here.pieces()));
  }

  /** Nothing but gaps were stated. */
  Outcome gap(Gap gap) {
    return switch (gap) {
      case NONE, NOT_REPORTED ->
          new Outcome.Absent(Outcome.Why.NOT_REPORTED, say("absent.said-not-reported"));
      case NOT_ASSESSED -> new Outcome.Absent(Outcome.Why.NOT_ASSESSED, say("absent.not-assessed"));
      case RETRACTED -> new Outcome.Absent(Outcome.Why.RETRACTED, say("absent.retracted"));
      case WITHHELD -> new Outcome.Absent(Outcome.Why.WITHHELD, say("absent.withheld"));
    };
  }

  /** Some of the readings are gaps. */
  Optional<Label> gaps(Tally tally) {
    long count = tally.stated() - tally.amounts();
    return count <= 0
        ? Optional.empty()
        : Optional.of(
            say(
                "partial.gaps."
                    + tally.gap().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                count));
  }

  /** Some reports are missing. */
  Optional<Label> reports(Reports.Count count) {
    return count.received() >= count.due()
        ? Optional.empty()
        : Optional.of(say("partial.reports", count.received(), count.due()));
  }

  /** The window goes on after the day of the vintage. */
  Optional<Label> future(Window step) {
    return step.until().isAfter(tomorrow)
        ? Optional.of(say("partial.future", frame.known()))
        : Optional.empty();
  }

  boolean isFuture(Window step) {
    return !step.from().isBefore(tomorrow);
  }

  Outcome notReported(Reports.Count count) {
    return new Outcome.Absent(
        Outcome.Why.NOT_REPORTED,
        count.due() == 0
            ? say("absent.nothing")
            : say("absent.reports", count.received(), count.due()));
  }
}
