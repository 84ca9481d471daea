package org.anbinh.intake.approval;

import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.time.Periods;
import org.anbinh.ledger.declaration.RegisterDescriptor;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.ledger.entries.Versions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the ladder together. */
@Configuration(proxyBeanMethods = false)
class ApprovalConfiguration {
  @Bean
  RegisterDescriptor<ApprovalStep> approvalSteps(Periods periods) {
    return RegisterDescriptor.of(ApprovalStep.class).with(periods);
  }

  @Bean
  TimedVersions timedVersions(Versions versions, ObjectProvider<Timekeeper> timekeepers) {
    return new TimedVersions(versions, timekeepers.orderedStream().toList());
  }

  @Bean
  Approvals approvals(Ledger ledger, TimedVersions versions, Catalogue catalogue, Audit audit) {
    return new Approvals(ledger, versions, catalogue, audit);
  }

  @Bean
  Boards boards(Ledger ledger, TimedVersions versions, Periods periods) {
    return new Boards(ledger, versions, periods);
  }
}
