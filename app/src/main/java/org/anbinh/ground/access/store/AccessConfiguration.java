package org.anbinh.ground.access.store;

import javax.sql.DataSource;
import org.anbinh.ground.access.Kept;
import org.anbinh.ground.access.Roles;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what is kept about who is here. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

  @Bean
  Roles roleCatalogue() {
    return Roles.carried();
  }

  @Bean
  Kept kept(DataSource source, Roles roles) {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
    DSLContext database =
        DSL.using(
            new DefaultConfiguration()
                .set(source)
                .set(SQLDialect.POSTGRES)
                .set(new DefaultExecuteListenerProvider(new Silence())));
    return new Kept(
        new PostgresAccounts(database),
        new PostgresGrants(database, roles),
        new PostgresSessions(database),
        new PostgresTokens(database),
        new PostgresInvitations(database));
  }
}
