package org.anbinh.outlet.maps;

import java.time.Clock;
import java.time.ZoneId;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ledger.declaration.RegisterDescriptor;
import org.anbinh.ledger.entries.Ledger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MapConfiguration {
  private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

  @Bean
  RegisterDescriptor<BoundarySheet> boundarySheets() {
    return RegisterDescriptor.of(BoundarySheet.class);
  }

  @Bean
  Boundaries boundaries(
      Ledger ledger, RegisterDescriptor<BoundarySheet> register, Territories territories) {
    return new Boundaries(ledger, register, territories, Clock.system(HERE));
  }

  @Bean
  Shapes shapes(Territories territories, Boundaries boundaries) {
    return new Shapes(territories, boundaries);
  }
}
