package org.anbinh.intake.approval;

import java.util.Optional;
import org.anbinh.ground.catalogue.ReportForm;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Period;
import org.anbinh.ground.time.Periods;

/** Which report is meant: of a form, by a unit, for a period. */
public record ReportKey(String form, UnitId unit, Period period) {
  /** Its identity in the register of reports, and in that of the steps on them. */
  public String subject() {
    return form + "|" + unit + "|" + period.code();
  }

  /** Reads an identity; none where it is that of no report. */
  public static Optional<ReportKey> find(String subject, Periods periods) {
    String[] parts = subject.split("\\|", -1);
    try {
      return parts.length == 3
          ? Optional.of(new ReportKey(parts[0], UnitId.parse(parts[1]), periods.parse(parts[2])))
          : Optional.empty();
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  /** The first day on which it is late. */
  public java.time.LocalDate late(ReportForm of) {
    return period.window().until().plus(of.deadline());
  }
}
