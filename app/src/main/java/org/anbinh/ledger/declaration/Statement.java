package org.anbinh.ledger.declaration;

import java.util.Optional;
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
}
