package org.anbinh.outlet.papers.writing;

import org.anbinh.figures.answers.Caveat;
import org.anbinh.figures.answers.Figures;
import org.anbinh.figures.indicators.Indicators;
import org.anbinh.figures.release.Releases;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ledger.declaration.RegisterDescriptor;
import org.anbinh.ledger.engine.DataDirectory;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.ledger.entries.Versions;
import org.anbinh.outlet.papers.Drawings;
import org.anbinh.outlet.papers.PaperTexts;
import org.anbinh.outlet.papers.Papers;
import org.anbinh.outlet.papers.keeping.KeptPapers;
import org.anbinh.outlet.papers.keeping.Shelf;
import org.anbinh.outlet.papers.reading.TemplateFiles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts papers together. */
@Configuration(proxyBeanMethods = false)
class PapersConfiguration {
  @Bean
  RegisterDescriptor<PaperText> paperTextRegister() {
    return RegisterDescriptor.of(PaperText.class);
  }

  @Bean
  Shelf paperShelf(DataDirectory directory) {
    return new Shelf(directory.directory("papers"));
  }

  @Bean
  PaperTexts paperTexts(Ledger ledger, Versions versions) {
    return new LedgerTexts(ledger, versions);
  }

  @Bean
  TemplatePapers.Sources paperSources(
      Figures figures,
      Indicators indicators,
      Territories territories,
      Ledger ledger,
      ObjectProvider<Caveat> caveat,
      Releases releases) {
    return new TemplatePapers.Sources(
        figures,
        indicators,
        territories,
        ledger,
        caveat.getIfAvailable(() -> Caveat.NONE),
        releases);
  }

  @Bean
  Papers papers(
      TemplatePapers.Sources sources,
      Drawings drawings,
      PaperTexts texts,
      Labels labels,
      Shelf shelf) {
    var templates = new TemplateFiles(sources.indicators()).carried();
    return new KeptPapers(
        new TemplatePapers(templates, sources, drawings, texts, labels),
        texts,
        sources.caveat(),
        shelf);
  }
}
