package org.anbinh.intake.approval;

import java.util.Optional;
import java.util.function.Consumer;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Period;
import org.anbinh.ground.time.Window;
import org.anbinh.ledger.declaration.Content;
import org.anbinh.ledger.declaration.Declare;
import org.anbinh.ledger.declaration.Origin;
import org.anbinh.ledger.declaration.Statement;

/**
 * One step of the work on a report. The steps about one report are the versions of one thing, which
 * bears the identity of the report: of two people at once one comes second and is told so.
 *
 * @param reportVersion the version of the report it speaks of
 * @param level the level of the ladder, from 1; 0 for steps of the unit that owes the report
 * @param last whether no level has to approve after this one
 */
@Declare.Register(name = ApprovalStep.REGISTER, origin = Origin.STEP, entered = false)
record ApprovalStep(
    @Declare.Key @Declare.Length(80) String reportForm,
    @Declare.Key @Declare.Place({Level.NATION, Level.PROVINCE, Level.DISTRICT, Level.COMMUNE})
        UnitId unit,
    @Declare.Key @Declare.When Period period,
    @Declare.Range(from = 1) int reportVersion,
    @Declare.Codes("approval-step") String step,
    int level,
    boolean last,
    @Declare.Codes("return-reason") Optional<String> reason,
    @Declare.Length(1000) Optional<String> words)
    implements Content {
  static final String REGISTER = "approval";

  /** The register whose entries are reports; their identity is that of their steps. */
  static final String REPORTS = "report";

  @Override
  public Window window() {
    return period.window();
  }

  @Override
  public void readings(Consumer<Statement> sink) {
    // a step states nothing
  }

  @Override
  public Optional<Approved> approves() {
    return last && step.equals(Deed.APPROVED)
        ? Optional.of(new Approved(REPORTS, key().subject(), reportVersion))
        : Optional.empty();
  }

  ReportKey key() {
    return new ReportKey(reportForm, unit, period);
  }
}
