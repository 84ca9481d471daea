package org.anbinh.ground.passkeys.store;

import javax.sql.DataSource;
import org.anbinh.ground.passkeys.Passkeys;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens what is kept of passkeys. */
@Configuration(proxyBeanMethods = false)
class PasskeysConfiguration {
  @Bean
  Passkeys passkeys(DataSource source) {
    return new PostgresPasskeys(DSL.using(source, SQLDialect.POSTGRES));
  }
}
