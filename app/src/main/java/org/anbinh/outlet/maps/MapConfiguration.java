package org.anbinh.outlet.maps;

import java.time.Clock;
import java.time.ZoneId;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ledger.declaration.RegisterDescriptor;
import org.anbinh.ledger.entries.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MapConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(MapConfiguration.class);
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

  /** The first reader of a map does not wait for its shapes to be made. */
  @Bean
  ApplicationListener<ApplicationReadyEvent> shapesAtHand(Shapes shapes) {
    return _ -> Thread.ofPlatform().daemon().name("shapes").start(() -> prepare(shapes));
  }

  private static void prepare(Shapes shapes) {
    try {
      shapes.prepare();
    } catch (RuntimeException e) {
      LOG.info("The shapes of maps are made when the first map is asked for", e);
    }
  }

  @Bean
  Shapes shapes(Territories territories, Boundaries boundaries) {
    return new Shapes(territories, boundaries);
  }
}
