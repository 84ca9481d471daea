package org.anbinh.ground.territory;

import java.util.Collections;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TerritoryConfiguration {

  /** The ledger is asked when a territory is first needed, because it is opened later than this. */
  @Bean
  Territories territories(ObjectProvider<Territories.Recorded> recorded) {
    return new Territories(
        Territories.bundled().current(),
        () ->
            recorded.stream()
                .findFirst()
                .map(Territories.Recorded::list)
                .orElseGet(Collections::emptySortedMap));
  }
}
