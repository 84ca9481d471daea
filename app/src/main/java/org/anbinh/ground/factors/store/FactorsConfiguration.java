package org.anbinh.ground.factors.store;

import javax.sql.DataSource;
import org.anbinh.ground.factors.Factors;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens what is kept of second factors. */
@Configuration(proxyBeanMethods = false)
class FactorsConfiguration {
  @Bean
  Factors factors(DataSource source) {
    return new PostgresFactors(DSL.using(source, SQLDialect.POSTGRES));
  }
}
