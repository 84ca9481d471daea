package org.anbinh.outlet.live;

import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;

/** Puts the bell and its followers together. */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {
  @Bean
  Bell bell() {
    return new Bell();
  }

  /** Connections that never end would hold up the end of the server. */
  @Bean
  ApplicationListener<ContextClosedEvent> bellSilenced(Bell bell) {
    return _ -> bell.silence();
  }

  @Bean
  Followers followers(Bell bell, LiveSettings settings) {
    return new Followers(bell, settings);
  }
}
