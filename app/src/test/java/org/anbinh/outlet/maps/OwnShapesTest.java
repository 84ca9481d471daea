package org.anbinh.outlet.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** The shapes that come with the system. */
class OwnShapesTest {
  private static final Territory TERRITORY = Territories.bundled().current();
  private static final OwnShapes SHAPES = new OwnShapes(Cells.carried(), TERRITORY);

  /** In square degrees; a commune covers a thousand times as much. */
  private static final double NOTHING = 1e-7;

  @ParameterizedTest
  @CsvSource({
    "2024-06-30, PROVINCE, 63",
    "2024-06-30, DISTRICT, 696",
    "2024-06-30, COMMUNE, 10035",
    "2025-07-01, PROVINCE, 34",
    "2025-07-01, COMMUNE, 3321",
    "2026-10-01, PROVINCE, 34",
    "2026-10-01, COMMUNE, 3321"
  })
  void everyUnitOfEachDayHasAShapeAndNoTwoOverlap(LocalDate day, Level level, int count) {
    List<Unit> units = TERRITORY.on(day, level);
    assertThat(units).hasSize(count);
    var faults = new ArrayList<String>();
    var index = new STRtree();
    for (Unit unit : units) {
      var ground = SHAPES.ground(unit, day);
      if (ground.isEmpty() || ground.get().getArea() <= 0 || !ground.get().isValid()) {
        faults.add(
            "no shape: "
                + unit.id()
                + " "
                + unit.name().vi()
                + ground.map(g -> " valid " + g.isValid() + " " + g.getArea()).orElse(""));
      } else {
        index.insert(ground.get().getEnvelopeInternal(), new Shape(unit.id(), ground.get()));
      }
    }
    for (Unit unit : units) {
      SHAPES
          .ground(unit, day)
          .ifPresent(ground -> overlaps(index, new Shape(unit.id(), ground), faults));
    }
    assertThat(faults).isEmpty();
  }

  private static void overlaps(STRtree index, Shape shape, List<String> faults) {
    for (Object found : index.query(shape.ground().getEnvelopeInternal())) {
      Shape other = (Shape) found;
      if (shape.unit().compareTo(other.unit()) < 0) {
        Geometry common =
            OverlayNGRobust.overlay(shape.ground(), other.ground(), OverlayNG.INTERSECTION);
        if (common.getArea() > NOTHING) {
          faults.add(shape.unit() + " and " + other.unit() + ": " + common.getArea());
        }
      }
    }
  }
}
