package org.anbinh.figures.answers.reckoning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.anbinh.figures.answers.Figure;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Piece;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;

/**
 * Which figure of one answer belongs to which of another: by unit, step and code. A unit that is
 * not in the other answer is followed along the links of succession: to the namesake among the
 * units it is linked to, else to the one it shares most with, else to none. A name alone never
 * makes two units one, except inside the same province and where no link is known at all.
 */
final class Pairing {
  private final Map<Slot, Figure> slots = new HashMap<>();
  private final Set<UnitId> units = new TreeSet<>();
  private final Territory territory;
  private final LocalDate day;

  /** Which figure of an answer. */
  private record Slot(UnitId unit, int step, String code) {}

  /**
   * An answer to be looked up.
   *
   * @param day whose map its units are of
   */
  Pairing(List<Figure> answer, Territory territory, LocalDate day) {
    this.territory = territory;
    this.day = day;
    Map<Window, Integer> steps = steps(answer);
    for (Figure each : answer) {
      slots.put(
          new Slot(each.unit(), steps.getOrDefault(each.window(), 0), each.code().orElse("")),
          each);
      units.add(each.unit());
    }
  }

  /** The place of each window in an answer, oldest first. */
  static Map<Window, Integer> steps(List<Figure> answer) {
    Map<Window, Integer> steps = new HashMap<>();
    answer.stream()
        .map(Figure::window)
        .distinct()
        .sorted(java.util.Comparator.comparing(Window::from))
        .forEach(each -> steps.put(each, steps.size()));
    return steps;
  }

  /** The figure of a unit itself. */
  Optional<Figure> same(UnitId unit, int step, String code) {
    return Optional.ofNullable(slots.get(new Slot(unit, step, code)));
  }

  /** The unit of this answer that a unit is compared with. */
  Optional<UnitId> counterpart(UnitId unit) {
    if (units.contains(unit)) {
      return Optional.of(unit);
    }
    return counterpart(territory, unit, day).filter(units::contains);
  }

  /** The unit on the map of a day that a unit is compared with; none where links name no one. */
  static Optional<UnitId> counterpart(Territory territory, UnitId id, LocalDate day) {
    Optional<Unit> found = territory.find(id);
    if (found.isEmpty() || found.get().span().covers(day)) {
      return found.map(Unit::id);
    }
    Unit unit = found.get();
    boolean linked = !territory.predecessors(id).isEmpty() || !territory.successors(id).isEmpty();
    if (!linked) {
      return namesake(territory, unit, day);
    }
    List<Piece> pieces = pieces(territory, unit, day);
    return pieces.stream()
        .map(Piece::unit)
        .filter(each -> territory.get(each).name().equals(unit.name()))
        .findFirst()
        .or(() -> largest(pieces));
  }

  private static List<Piece> pieces(Territory territory, Unit unit, LocalDate day) {
    try {
      return territory.restate(unit.id(), day, unit.level(), Piece.Method.POPULATION).stream()
          .filter(each -> each.unit().level() == unit.level())
          .toList();
    } catch (IllegalArgumentException e) {
      return List.of(); // nothing of its level came before it or took its place
    }
  }

  /** The piece that holds more than any other. */
  private static Optional<UnitId> largest(List<Piece> pieces) {
    var order = new ArrayList<>(pieces);
    order.sort(java.util.Comparator.comparing(Pairing::size).reversed());
    boolean clear =
        order.size() == 1
            || (order.size() > 1 && size(order.getFirst()).compareTo(size(order.get(1))) > 0);
    return clear ? Optional.of(order.getFirst().unit()) : Optional.empty();
  }

  private static BigDecimal size(Piece piece) {
    return switch (piece.share()) {
      case Piece.Share.Whole() -> BigDecimal.ONE;
      case Piece.Share.Official(BigDecimal of, String _) -> of;
      case Piece.Share.Chosen(BigDecimal of, Piece.Method _) -> of;
      case Piece.Share.Unknown() -> BigDecimal.ZERO;
    };
  }

  private static Optional<UnitId> namesake(Territory territory, Unit unit, LocalDate day) {
    Optional<UnitId> province =
        territory
            .ancestor(unit, Level.PROVINCE, unit.span().from().orElse(LocalDate.EPOCH))
            .map(Unit::id);
    List<UnitId> namesakes =
        territory.on(day, unit.level()).stream()
            .filter(each -> each.name().equals(unit.name()))
            .filter(each ->
                unit.level() == Level.PROVINCE
                    || territory.ancestor(each, Level.PROVINCE, day).map(Unit::id).equals(province))
            .map(Unit::id)
            .toList();
    return namesakes.size() == 1 ? Optional.of(namesakes.getFirst()) : Optional.empty();
  }
}
