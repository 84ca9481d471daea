package org.anbinh.figures.mart;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Piece;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;

/** On which map readings are placed. */
public sealed interface Placing {
  /** All in the one nation, which no reform changes. */
  record Nation() implements Placing {}

  /** Restated onto the map of a day. */
  record OnMap(LocalDate day, Level level, Piece.Method method) implements Placing {}

  /** Under the units in which they lay when they happened. */
  record AsReported(Level level) implements Placing {
    /**
     * Where a reading of a unit lies on a day: in the unit of the level above it. Before its first
     * day that is the one of its first day. After its end, as of a step that a court took in a case
     * of a commune that was merged meanwhile, it is what has its ground on that day; a divided unit
     * counts in the one it last belonged to, and where that is divided too, nobody knows.
     */
    public List<Piece> pieces(Territory territory, Unit unit, LocalDate day) {
      if (level.compareTo(unit.level()) > 0) {
        return List.of();
      }
      LocalDate first = unit.span().from().orElse(LocalDate.MIN);
      Optional<LocalDate> end = unit.span().until().filter(until -> !day.isBefore(until));
      if (end.isEmpty()) {
        return territory.ancestor(unit, level, day.isBefore(first) ? first : day).stream()
            .map(above -> whole(above.id()))
            .toList();
      }
      List<Piece> followed = followed(territory, unit, day);
      if (isWhole(followed)) {
        return followed;
      }
      return territory
          .ancestor(unit, level, end.get().minusDays(1))
          .map(above ->
              above.span().covers(day)
                  ? List.of(whole(above.id()))
                  : followed(territory, above, day))
          .filter(AsReported::isWhole)
          .orElse(followed);
    }

    /** Nothing where no unit of the level took the place of one that ended. */
    private List<Piece> followed(Territory territory, Unit unit, LocalDate day) {
      try {
        return territory.on(day, level).isEmpty()
            ? List.of()
            : territory.restate(unit.id(), day, level, Piece.Method.REFUSE);
      } catch (IllegalArgumentException e) {
        return List.of();
      }
    }

    private static boolean isWhole(List<Piece> pieces) {
      return pieces.size() == 1 && pieces.getFirst().share() instanceof Piece.Share.Whole;
    }

    private static Piece whole(UnitId unit) {
      return new Piece(unit, new Piece.Share.Whole());
    }
  }
}
