package org.anbinh.outlet.home.web.map;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Piece;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.springframework.stereotype.Component;

/**
 * How many people live in a unit, where somebody has counted them on its ground. Nothing is
 * estimated: a unit that was divided or joined with others has no number here.
 */
@Component
class Inhabitants {
  private final Territories territories;

  Inhabitants(Territories territories) {
    this.territories = territories;
  }

  /**
   * A count.
   *
   * @param of the unit that was counted: the unit itself, or one before or after it on the same
   *     ground; the first of the provinces whose counts the nation's is the sum of
   */
  record Counted(long heads, Unit of) {}

  /** The count of a unit on the map of a day; empty where nobody counted those who live there. */
  Optional<Counted> of(Unit unit, LocalDate day) {
    if (unit.level() == Level.NATION) {
      return nation(day);
    }
    Territory territory = territories.current();
    return Stream.of(
            Stream.of(unit),
            territory.successors(unit.id()).stream(),
            territory.predecessors(unit.id()).stream())
        .flatMap(each -> each)
        .filter(each -> each.level() == unit.level() && heads(each) > 0)
        .filter(each -> hasGroundOf(territory, unit, each))
        .findFirst()
        .map(each -> new Counted(heads(each), each));
  }

  /** The sum over the provinces of the map of the day, or of the first later one fully counted. */
  private Optional<Counted> nation(LocalDate day) {
    Territory territory = territories.current();
    return Stream.concat(
            Stream.of(day), territory.changeDays().stream().filter(each -> each.isAfter(day)))
        .map(each -> territory.on(each, Level.PROVINCE))
        .filter(provinces ->
            !provinces.isEmpty() && provinces.stream().allMatch(each -> heads(each) > 0))
        .findFirst()
        .map(provinces ->
            new Counted(
                provinces.stream().mapToLong(Inhabitants::heads).sum(), provinces.getFirst()));
  }

  private static long heads(Unit unit) {
    return unit.population().orElse(0);
  }

  /** Whether all of one lies in the other, and all of the other in the one. */
  private static boolean hasGroundOf(Territory territory, Unit unit, Unit other) {
    return unit.equals(other)
        || (isWithin(territory, unit, other) && isWithin(territory, other, unit));
  }

  private static boolean isWithin(Territory territory, Unit unit, Unit other) {
    LocalDate day =
        other
            .span()
            .from()
            .or(() -> other.span().until().map(until -> until.minusDays(1)))
            .orElse(LocalDate.MIN);
    List<Piece> pieces = territory.restate(unit.id(), day, unit.level(), Piece.Method.REFUSE);
    return pieces.size() == 1
        && pieces.getFirst().unit().equals(other.id())
        && pieces.getFirst().share() instanceof Piece.Share.Whole;
  }
}
