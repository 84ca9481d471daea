package org.anbinh.outlet.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class HalfPlaneTest {
  /** A comb, so that cuts fall into several parts, with a hole in its back. */
  private static final String COMB =
      "POLYGON ((0 0, 9 0, 9 6, 7 6, 7 2, 5 2, 5 6, 3 6, 3 2, 2 2, 2 6, 0 6, 0 0),"
          + " (1 0.5, 1 1.5, 8 1.5, 8 0.5, 1 0.5))";

  @ParameterizedTest
  @ValueSource(doubles = {-1, 0, 0.7, 1, 2, 3.3, 5, 6, 7.5, 9, 12})
  void theAreaMeasuredIsTheAreaOfThePart(double at) throws ParseException {
    Geometry ground = new WKTReader().read(COMB);
    assertThat(HalfPlane.below(at, true).area(ground)).isCloseTo(cut(ground, 20, at), within(1e-9));
    assertThat(HalfPlane.below(at, false).area(ground))
        .isCloseTo(cut(ground, at, 20), within(1e-9));
  }

  @Test
  void partsOfAGroundAreAddedUp() throws ParseException {
    Geometry two =
        new WKTReader()
            .read("MULTIPOLYGON (((0 0, 2 0, 2 2, 0 2, 0 0)), ((5 0, 7 0, 7 2, 5 2, 5 0)))");
    assertThat(HalfPlane.below(6, false).area(two)).isCloseTo(6, within(1e-9));
  }

  private static double cut(Geometry ground, double right, double top) {
    Geometry side = ground.getFactory().toGeometry(new Envelope(-20, right, -20, top));
    return ground.intersection(side).getArea();
  }
}
