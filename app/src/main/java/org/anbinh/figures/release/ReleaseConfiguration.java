package org.anbinh.figures.release;

import org.anbinh.figures.answers.Figures;
import org.anbinh.figures.indicators.Indicators;
import org.anbinh.ground.access.Membership;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.time.Periods;
import org.anbinh.ledger.declaration.RegisterDescriptor;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.ledger.entries.Versions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts releases together. */
@Configuration(proxyBeanMethods = false)
class ReleaseConfiguration {
  @Bean
  RegisterDescriptor<ReleaseContent> releaseContents(Periods periods) {
    return RegisterDescriptor.of(ReleaseContent.class).with(periods);
  }

  @Bean
  RegisterDescriptor<ReleaseStep> releaseSteps() {
    return RegisterDescriptor.of(ReleaseStep.class);
  }

  @Bean
  Judge releaseJudge(Indicators indicators, Membership membership) {
    return new Judge(indicators, membership);
  }

  @Bean
  Revisions revisions(
      Figures figures,
      Indicators indicators,
      Ledger ledger,
      Territories territories,
      Membership membership) {
    return new Revisions(figures, indicators, ledger, territories, membership);
  }

  @Bean
  Register releaseRegister(Versions versions) {
    return new Register(versions);
  }

  @Bean
  Releases releases(
      Register register,
      Revisions revisions,
      Judge judge,
      Ledger ledger,
      Figures figures,
      Indicators indicators,
      Audit audit) {
    return new LedgerReleases(register, revisions, judge, ledger, figures, indicators, audit);
  }
}
