package org.anbinh.figures.indicators;

import java.util.List;
import java.util.Optional;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.documents.Documents;

/** All indicators: those with a file of their own, and every measure by its own name. */
public interface Indicators {
  /** The indicators that the program carries. */
  static Indicators carried(Catalogue catalogue) {
    return IndicatorFiles.read(Documents.below("indicators"), catalogue);
  }

  /** All, those with a file first. */
  List<Indicator> list();

  Optional<Indicator> find(String id);

  /** The indicator of that id. */
  default Indicator get(String id) {
    return find(id)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "There is no indicator \"" + id + "\"; GET /api/indicators lists them"));
  }
}
