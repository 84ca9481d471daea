package org.anbinh.figures.answers.published;

import org.anbinh.figures.answers.Figures;
import org.anbinh.figures.answers.PublishedReconciliation;
import org.anbinh.figures.indicators.Indicators;
import org.anbinh.ground.language.Labels;
import org.anbinh.ledger.declaration.Registers;
import org.anbinh.ledger.entries.Ledger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PublishedConfiguration {
  @Bean
  PublishedReconciliation publishedReconciliation(
      Figures figures, Indicators indicators, Ledger ledger, Registers registers, Labels labels) {
    return new PublishedFigures(figures, indicators, ledger, registers, labels);
  }
}
