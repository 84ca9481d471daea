package org.anbinh.register.cases;

import org.anbinh.ground.time.Periods;
import org.anbinh.ledger.declaration.RegisterDescriptor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DrugCaseDeclaration {
  @Bean
  RegisterDescriptor<DrugCase> drugCases(Periods periods) {
    return RegisterDescriptor.of(DrugCase.class).with(periods);
  }
}
