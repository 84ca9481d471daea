package org.anbinh.ledger.declaration;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.anbinh.ground.catalogue.CellKey;
import org.anbinh.ground.catalogue.Slice;
import org.anbinh.ground.territory.UnitId;

/**
 * What an entry says about one cell.
 *
 * @param elsewhere the unit of another map in which the exact place lies, where the record's
 *     address tells: it lets a divided commune's records be restated exactly
 */
public record Statement(Cell cell, Reading reading, Optional<UnitId> elsewhere) {
  public Statement(Cell cell, Reading reading) {
    this(cell, reading, Optional.empty());
  }

  /** An amount of a measure, for the unit and the window of a content. */
  public static Statement amount(
      Content content, String measure, Map<String, String> codes, BigDecimal amount) {
    var key = new CellKey(measure, new Slice(new TreeMap<>(codes)));
    return new Statement(
        new Cell(key, content.unit(), content.window()), new Reading.Amount(amount));
  }
}
