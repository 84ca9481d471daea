package org.anbinh.ground.audit.store;

import java.util.Optional;
import java.util.function.Consumer;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.audit.Line;

/**
 * Recomputes the chain from lines visited in their order, and notes the first that does not fit.
 */
final class Walk implements Consumer<Line> {
  private Optional<Audit.Fault> fault = Optional.empty();
  private String previous = Seal.NOTHING;
  private long number;
  private long lines;
  private final Optional<Audit.Kept> kept;

  Walk(Optional<Audit.Kept> kept) {
    this.kept = kept;
  }

  @Override
  public void accept(Line line) {
    lines++;
    if (line.number() != number + 1) {
      note(number + 1, Audit.Why.MISSING);
    }
    if (!line.previous().equals(previous)) {
      note(line.number(), Audit.Why.NOT_FOLLOWING);
    }
    if (!Seal.of(line).hash().equals(line.hash())) {
      note(line.number(), Audit.Why.ALTERED);
    }
    if (kept.filter(each -> each.number() == line.number() && !each.hash().equals(line.hash()))
        .isPresent()) {
      note(line.number(), Audit.Why.REWRITTEN);
    }
    number = line.number();
    previous = line.hash();
  }

  Audit.Verification end() {
    if (kept.filter(each -> each.number() > number).isPresent()) {
      note(number + 1, Audit.Why.CUT_OFF);
    }
    return new Audit.Verification(lines, previous, fault);
  }

  private void note(long at, Audit.Why why) {
    if (fault.isEmpty()) {
      fault = Optional.of(new Audit.Fault(at, why));
    }
  }
}
