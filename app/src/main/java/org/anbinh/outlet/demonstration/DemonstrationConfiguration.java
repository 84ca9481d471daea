package org.anbinh.outlet.demonstration;

import java.util.Optional;
import org.anbinh.figures.answers.Caveat;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.time.Periods;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.outlet.demonstration.calibration.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DemonstrationConfiguration {
  @Bean
  Demonstration demonstration(
      Ledger ledger,
      Territories territories,
      Periods periods,
      Labels labels,
      DemonstrationSettings settings) {
    return new Demonstration(ledger, territories::current, periods, Words.of(labels), settings);
  }

  @Bean
  Caveat demonstrationCaveat(Demonstration demonstration, Labels labels) {
    return () ->
        demonstration.present() ? Optional.of(labels.get("demonstration.mark")) : Optional.empty();
  }

  @Bean
  DemonstrationLoading demonstrationLoading(
      Demonstration demonstration, DemonstrationSettings settings) {
    return new DemonstrationLoading(demonstration, settings);
  }
}
