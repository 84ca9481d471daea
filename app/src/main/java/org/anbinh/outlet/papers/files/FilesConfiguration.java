package org.anbinh.outlet.papers.files;

import org.anbinh.figures.answers.Figures;
import org.anbinh.ground.language.Labels;
import org.anbinh.ledger.engine.DataDirectory;
import org.anbinh.ledger.entries.Keepsake;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.outlet.papers.PaperFiles;
import org.anbinh.outlet.papers.checking.LedgerRecount;
import org.anbinh.outlet.papers.checking.Recount;
import org.anbinh.outlet.papers.keeping.KeptFiles;
import org.anbinh.outlet.papers.keeping.Shelf;
import org.anbinh.outlet.papers.proof.Seals;
import org.anbinh.outlet.pictures.Pictures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts papers as files together. */
@Configuration(proxyBeanMethods = false)
class FilesConfiguration {
  @Bean
  Recount paperRecount(Figures figures, Ledger ledger) {
    return new LedgerRecount(figures, ledger);
  }

  @Bean
  Seals paperSeals(DataDirectory directory) {
    return new Seals(directory.root());
  }

  @Bean
  Keepsake paperKey(Seals seals) {
    return seals.keepsake();
  }

  @Bean
  PaperFiles paperFiles(
      Labels labels, Pictures pictures, Seals seals, Recount recount, Shelf shelf) {
    return new KeptFiles(new SealedFiles(labels, pictures, seals, recount), shelf);
  }
}
