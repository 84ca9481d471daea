package org.anbinh.register.reports;

import org.anbinh.ground.time.Periods;
import org.anbinh.ledger.declaration.RegisterDescriptor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReportDeclaration {
  @Bean
  RegisterDescriptor<Report> reports(Periods periods) {
    return RegisterDescriptor.of(Report.class).with(periods);
  }
}
