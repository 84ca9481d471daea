package org.anbinh.intake.approval;

import java.util.HashMap;
import java.util.Map;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Period;
import org.anbinh.ledger.entries.Draft;

/**
 * Steps that are told and not taken: those of an invented past, in the order in which they are
 * recorded.
 */
public final class ToldSteps {
  private final Map<ReportKey, Integer> steps = new HashMap<>();

  /** A version of a report. */
  public record About(String form, UnitId unit, Period period, int version) {
    private ReportKey key() {
      return new ReportKey(form, unit, period);
    }
  }

  /** The next step on a report. */
  public Draft next(About about, Deed deed, int height) {
    int follows = steps.merge(about.key(), 1, Integer::sum) - 1;
    return new Draft(
        deed.step(about.key(), about.version(), deed.byLevel() == height), follows, deed.code());
  }
}
