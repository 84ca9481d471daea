package org.anbinh.figures.mart;

import java.time.LocalDate;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Piece;

/** On which map readings are placed. */
public sealed interface Placing {
  /** All in the one nation, which no reform changes. */
  record Nation() implements Placing {}

  /** Restated onto the map of a day. */
  record OnMap(LocalDate day, Level level, Piece.Method method) implements Placing {}

  /** Under the units in which they lay when they happened. */
  record AsReported(Level level) implements Placing {}
}
