package org.anbinh.register.courts;

import org.anbinh.ground.time.Periods;
import org.anbinh.ledger.declaration.RegisterDescriptor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CourtOutcomeDeclaration {
  @Bean
  RegisterDescriptor<CourtOutcome> courtOutcomes(Periods periods) {
    return RegisterDescriptor.of(CourtOutcome.class).with(periods);
  }
}
