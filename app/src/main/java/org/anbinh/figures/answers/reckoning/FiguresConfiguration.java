package org.anbinh.figures.answers.reckoning;

import org.anbinh.figures.answers.Caveat;
import org.anbinh.figures.indicators.Indicators;
import org.anbinh.figures.mart.Mart;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.law.Law;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ledger.entries.Ledger;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FiguresConfiguration {
  @Bean
  Grounds figureGrounds(
      Mart mart,
      Ledger ledger,
      Indicators indicators,
      Catalogue catalogue,
      Law law,
      Territories territories,
      Labels labels) {
    return new Grounds(
        mart,
        ledger,
        indicators,
        catalogue,
        law,
        law.periods(),
        territories,
        new Placements(),
        new Extents(mart),
        new Words(labels),
        new Round());
  }

  @Bean
  MartFigures figures(Grounds grounds, ObjectProvider<Caveat> caveat) {
    return new MartFigures(grounds, caveat.getIfAvailable(() -> Caveat.NONE));
  }
}
