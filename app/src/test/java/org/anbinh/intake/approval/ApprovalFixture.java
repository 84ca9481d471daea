package org.anbinh.intake.approval;

import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.law.Law;
import org.anbinh.ground.time.Periods;
import org.anbinh.ledger.declaration.RegisterDescriptor;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.ledger.entries.Versions;

/** The ladder without a framework around it. */
public final class ApprovalFixture {
  private ApprovalFixture() {}

  /** The register of steps. */
  public static RegisterDescriptor<?> steps(Periods periods) {
    return RegisterDescriptor.of(ApprovalStep.class).with(periods);
  }

  public static Approvals approvals(Ledger ledger, Versions versions) {
    return approvals(ledger, versions, new RememberedAudit());
  }

  public static Approvals approvals(Ledger ledger, Versions versions, Audit audit) {
    return new Approvals(ledger, versions, Catalogue.carried(), audit);
  }

  public static Boards boards(Ledger ledger, Versions versions) {
    return new Boards(ledger, versions, Law.carried().periods());
  }
}
