package org.anbinh.ground.language;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {
  @Bean
  Labels labels() {
    return Labels.carried();
  }
}
