package org.anbinh.ground.audit.store;

import java.time.Clock;
import javax.sql.DataSource;
import org.anbinh.ground.audit.Audit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the log, without which the system does not start. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {
  @Bean
  Audit audit(DataSource source, @Value("${anbinh.audit.enabled:true}") boolean enabled) {
    if (!enabled) {
      throw new IllegalStateException(
          "anbinh.audit.enabled is false, and the system does not run without its audit log."
              + " Remove the setting.");
    }
    return new PostgresAudit(source, Clock.systemUTC());
  }
}
