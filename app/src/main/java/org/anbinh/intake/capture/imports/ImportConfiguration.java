package org.anbinh.intake.capture.imports;

import java.time.Clock;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.language.Labels;
import org.anbinh.intake.capture.ImportJobs;
import org.anbinh.intake.capture.RowReaders;
import org.anbinh.ledger.declaration.Registers;
import org.anbinh.ledger.engine.DataDirectory;
import org.anbinh.ledger.entries.Ledger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

  @Bean
  ImportWork importWork(
      Ledger ledger,
      Registers registers,
      RowReaders readers,
      Labels labels,
      DataDirectory directory,
      ImportSettings settings) {
    var files = new ImportFiles(directory.directory("imports"));
    return new ImportWork(ledger, registers, readers, labels, files, settings);
  }

  @Bean
  ImportQueue importQueue(ImportWork work, ImportJobs jobs, Audit audit) {
    return new ImportQueue(work, jobs, audit, Clock.systemUTC());
  }

  @Bean
  ImportDesk imports(ImportWork work, ImportJobs jobs, ImportQueue queue) {
    return new ImportDesk(work, jobs, queue, Clock.systemUTC());
  }
}
