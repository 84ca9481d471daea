package org.anbinh.ledger.declaration;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegisterConfiguration {
  @Bean
  Registers registers(List<RegisterDescriptor<?>> declared) {
    return new Registers(declared);
  }
}
