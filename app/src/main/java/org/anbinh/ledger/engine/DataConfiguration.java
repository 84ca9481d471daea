package org.anbinh.ledger.engine;

import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes hold of the data directory before anything in it is opened. */
@Configuration(proxyBeanMethods = false)
class DataConfiguration {

  @Bean
  DataDirectory dataDirectory(DataSettings settings) {
    return DataDirectory.hold(settings.data());
  }

  @Bean
  ApplicationListener<WebServerInitializedEvent> announcement(DataDirectory directory) {
    return event -> directory.announce("http://127.0.0.1:" + event.getWebServer().getPort());
  }
}
