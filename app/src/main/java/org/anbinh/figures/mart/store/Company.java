package org.anbinh.figures.mart.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.anbinh.figures.mart.Series;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.catalogue.CellKey;
import org.anbinh.ground.catalogue.Code;
import org.anbinh.ground.catalogue.Slice;

/** Which cells one entry states beside one another: what decides about adding them. */
final class Company {
  private final Map<String, SortedSet<String>> shapes = new HashMap<>();
  private final Map<String, List<Slice>> slices = new HashMap<>();
  private final Catalogue catalogue;

  Company(List<CellKey> cells, Catalogue catalogue) {
    this.catalogue = catalogue;
    for (CellKey cell : cells) {
      shapes
          .computeIfAbsent(cell.measure(), measure -> new TreeSet<>())
          .add(Series.shape(cell.slice()));
      slices.computeIfAbsent(cell.measure(), measure -> new ArrayList<>()).add(cell.slice());
    }
  }

  /** The shapes in which the cell's measure is sliced here. */
  SortedSet<String> shapes(CellKey cell) {
    return shapes.getOrDefault(cell.measure(), new TreeSet<>());
  }

  /** Wider slices of the same dimensions beside it. */
  Set<Slice> above(CellKey cell) {
    var wider = new HashSet<Slice>();
    for (Slice other : slices.getOrDefault(cell.measure(), List.of())) {
      if (!other.equals(cell.slice())
          && other.codes().keySet().equals(cell.slice().codes().keySet())
          && contains(other, cell.slice())) {
        wider.add(other);
      }
    }
    return wider;
  }

  private boolean contains(Slice wider, Slice narrower) {
    return wider.codes().entrySet().stream()
        .allMatch(each ->
            isOrHolds(
                each.getKey(),
                each.getValue(),
                Optional.ofNullable(narrower.codes().get(each.getKey()))));
  }

  private boolean isOrHolds(String dimension, String wider, Optional<String> narrower) {
    Optional<String> code = narrower;
    while (code.isPresent()) {
      if (code.get().equals(wider)) {
        return true;
      }
      String below = code.get();
      code =
          catalogue.findCodeList(dimension).flatMap(list -> list.find(below)).flatMap(Code::parent);
    }
    return false;
  }
}
