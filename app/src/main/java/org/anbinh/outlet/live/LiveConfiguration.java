package org.anbinh.outlet.live;

import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;

/** Hangs the bell. */
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
}
