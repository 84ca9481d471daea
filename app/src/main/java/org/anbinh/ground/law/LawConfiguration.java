package org.anbinh.ground.law;

import org.anbinh.ground.time.Periods;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LawConfiguration {
  @Bean
  Law law() {
    return Law.carried();
  }

  @Bean
  Periods periods(Law law) {
    return law.periods();
  }
}
