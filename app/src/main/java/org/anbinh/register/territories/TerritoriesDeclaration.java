package org.anbinh.register.territories;

import java.time.Clock;
import java.time.ZoneId;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ledger.declaration.RegisterDescriptor;
import org.anbinh.ledger.entries.Ledger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TerritoriesDeclaration {
  private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

  @Bean
  RegisterDescriptor<TerritoryTable> territoryTables() {
    return RegisterDescriptor.of(TerritoryTable.class);
  }

  @Bean
  Territories.Recorded recordedTerritories(
      Ledger ledger, RegisterDescriptor<TerritoryTable> register) {
    return new RememberedTerritories(ledger, register);
  }

  @Bean
  TerritoryImports territoryImports(
      Ledger ledger, RegisterDescriptor<TerritoryTable> register, Territories territories) {
    return new TerritoryImports(ledger, register, territories, Clock.system(HERE));
  }
}
