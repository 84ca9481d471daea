package org.anbinh.outlet.demonstration.calibration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anbinh.ground.territory.Piece;
import org.anbinh.ground.territory.Succession;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;

/**
 * How busy a commune is: drawn for the communes of the oldest map and handed down by succession, so
 * that a hot place stays hot under its new name. Where nobody knows how a commune was divided, its
 * parts get the same; that is an invention of this nation and used nowhere else.
 */
final class Lineage {
  private final Territory territory;
  private final Map<UnitId, Double> heats = new HashMap<>();

  Lineage(Territory territory) {
    this.territory = territory;
  }

  /** A part of another commune, and how much of its bustle it brings along. */
  record Origin(UnitId from, double part) {}

  double heat(UnitId id) {
    Double known = heats.get(id);
    if (known != null) {
      return known;
    }
    List<Origin> origins = origins(id);
    double heat =
        origins.isEmpty()
            ? drawn(territory.get(id))
            : origins.stream().mapToDouble(each -> heat(each.from()) * each.part()).sum();
    heats.put(id, heat);
    return heat;
  }

  /** What a unit was made of, one step back. */
  List<Origin> origins(UnitId id) {
    var origins = new ArrayList<Origin>();
    for (Succession succession : territory.successions(id)) {
      if (succession.after().contains(id)) {
        for (UnitId from : succession.before()) {
          origins.add(new Origin(from, part(succession, id)));
        }
      }
    }
    origins.sort(java.util.Comparator.comparing(Origin::from));
    return origins;
  }

  private static double part(Succession succession, UnitId into) {
    return switch (succession) {
      case Succession.Split split -> part(split, into);
      case Succession.Merge merge -> 1;
      case Succession.Transfer transfer -> 1;
      case Succession.Rename rename -> 1;
      case Succession.Abolition abolition -> 0;
    };
  }

  private static double part(Succession.Split split, UnitId into) {
    return split.pieces().stream()
        .filter(piece -> piece.unit().equals(into))
        .mapToDouble(piece ->
            switch (piece.share()) {
              case Piece.Share.Whole() -> 1;
              case Piece.Share.Official(BigDecimal of, String decision) -> of.doubleValue();
              case Piece.Share.Chosen(BigDecimal of, Piece.Method method) -> of.doubleValue();
              case Piece.Share.Unknown() -> 1.0 / split.pieces().size();
            })
        .sum();
  }

  private static double drawn(Unit unit) {
    double usual =
        switch (unit.kind()) {
          case "phuong" -> 2.2;
          case "thi_tran" -> 1.8;
          default -> 0.8;
        };
    return usual * Chance.of("heat|" + unit.id()).around(0.8);
  }

  /** The units of the map before the reform that a unit goes back to. */
  List<UnitId> rootsOf(UnitId id) {
    boolean before =
        territory.get(id).span().from().map(from -> from.isBefore(Geography.REFORM)).orElse(true);
    return before
        ? List.of(id)
        : origins(id).stream()
            .flatMap(origin -> rootsOf(origin.from()).stream())
            .distinct()
            .toList();
  }

  /**
   * The commune of the other map in which an address in a unit lies; empty where that map has the
   * same commune.
   */
  Optional<UnitId> elsewhere(UnitId id, Chance chance) {
    List<Origin> others = across(id);
    if (others.size() < 2) {
      return Optional.empty();
    }
    double[] parts = others.stream().mapToDouble(Origin::part).toArray();
    return Optional.of(others.get(chance.pick(parts)).from());
  }

  private List<Origin> across(UnitId id) {
    Unit unit = territory.get(id);
    if (unit.span().from().map(from -> !from.isBefore(Geography.REFORM)).orElse(false)) {
      return rootsOf(id).stream().map(root -> new Origin(root, heat(root))).toList();
    }
    var pieces = new ArrayList<Origin>();
    for (Succession succession : territory.successions(id)) {
      if (succession instanceof Succession.Split split && split.from().equals(id)) {
        split
            .pieces()
            .forEach(piece -> pieces.add(new Origin(piece.unit(), part(split, piece.unit()))));
      }
    }
    pieces.removeIf(piece -> piece.part() == 0);
    return pieces;
  }
}
