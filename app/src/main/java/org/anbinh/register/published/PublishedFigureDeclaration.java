package org.anbinh.register.published;

import org.anbinh.ground.time.Periods;
import org.anbinh.ledger.declaration.RegisterDescriptor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PublishedFigureDeclaration {
  @Bean
  RegisterDescriptor<PublishedFigure> publishedFigures(Periods periods) {
    return RegisterDescriptor.of(PublishedFigure.class).with(periods);
  }
}
