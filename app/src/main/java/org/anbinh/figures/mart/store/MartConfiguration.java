package org.anbinh.figures.mart.store;

import org.anbinh.figures.mart.MartSettings;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.time.Periods;
import org.anbinh.ledger.declaration.Registers;
import org.anbinh.ledger.engine.DataDirectory;
import org.anbinh.ledger.entries.Ledger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MartConfiguration {
  @Bean
  MartFile.World martWorld(
      Ledger ledger,
      Registers registers,
      Catalogue catalogue,
      Periods periods,
      Territories territories) {
    return new MartFile.World(ledger, registers, catalogue, periods, territories);
  }

  @Bean
  DuckMart mart(DataDirectory directory, MartSettings settings, MartFile.World world) {
    return new DuckMart(directory.directory("mart"), settings, world);
  }

  @Bean
  Follower follower(DuckMart mart, MartSettings settings) {
    return new Follower(mart, settings);
  }
}
