package org.anbinh.ground.provider.store;

import javax.sql.DataSource;
import org.anbinh.ground.provider.Bindings;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens what is kept of providers. */
@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {
  @Bean
  Bindings bindings(DataSource source) {
    return new PostgresBindings(DSL.using(source, SQLDialect.POSTGRES));
  }
}
