package org.anbinh.figures.indicators;

import org.anbinh.ground.catalogue.Catalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IndicatorConfiguration {
  @Bean
  Indicators indicators(Catalogue catalogue) {
    return Indicators.carried(catalogue);
  }
}
