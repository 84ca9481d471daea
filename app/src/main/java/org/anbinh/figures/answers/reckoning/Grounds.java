package org.anbinh.figures.answers.reckoning;

import java.util.Optional;
import org.anbinh.figures.indicators.Indicators;
import org.anbinh.figures.mart.FormGrid;
import org.anbinh.figures.mart.Mart;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.law.Law;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.time.Periods;
import org.anbinh.ledger.entries.Ledger;

/** All that answers are worked out from. */
record Grounds(
    Mart mart,
    Ledger ledger,
    Indicators indicators,
    Catalogue catalogue,
    Law law,
    Periods periods,
    Territories territories,
    Placements placements,
    Extents extents,
    Words words,
    Round round) {

  /** The periods of a form of the catalogue. */
  Optional<FormGrid> grid(String form) {
    return FormGrid.find(catalogue, periods, form);
  }

  /** The same grounds for another round of questions. */
  Grounds afresh() {
    return new Grounds(
        mart,
        ledger,
        indicators,
        catalogue,
        law,
        periods,
        territories,
        placements,
        extents,
        words,
        new Round());
  }
}
