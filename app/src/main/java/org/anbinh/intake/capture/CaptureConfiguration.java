package org.anbinh.intake.capture;

import java.time.Clock;
import java.time.ZoneId;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.time.Periods;
import org.anbinh.ledger.declaration.Registers;
import org.anbinh.ledger.entries.Ledger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CaptureConfiguration {
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  @Bean
  RowReaders rowReaders(
      Registers registers,
      Labels labels,
      Catalogue catalogue,
      Territories territories,
      Periods periods) {
    var knowledge =
        new RowReaders.Knowledge(catalogue, territories, periods, Clock.system(VIETNAM));
    var readers = new RowReaders(registers, labels, knowledge);
    // a register without its labels or code lists stops the start, not the first person at work
    registers.list().forEach(register -> readers.requireWhole(register.name()));
    return readers;
  }

  @Bean
  Retractions retractions(Registers registers, RowReaders readers, Ledger ledger) {
    return new Retractions(registers, readers, ledger);
  }

  @Bean
  Registration registration(Registers registers, RowReaders readers, Ledger ledger) {
    return new Registration(registers, readers, ledger);
  }
}
