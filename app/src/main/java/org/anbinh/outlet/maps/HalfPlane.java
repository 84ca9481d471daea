package org.anbinh.outlet.maps;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The side of an upright or level line on which coordinates are smaller. It measures the area of
 * polygons there without building them, which is what looking for a cut needs many times over.
 */
record HalfPlane(double at, boolean upright) {
  static HalfPlane below(double at, boolean upright) {
    return new HalfPlane(at, upright);
  }

  double area(Geometry ground) {
    double area = 0;
    for (int part = 0; part < ground.getNumGeometries(); part++) {
      if (ground.getGeometryN(part) instanceof Polygon polygon) {
        area += area(polygon.getExteriorRing());
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          area -= area(polygon.getInteriorRingN(hole));
        }
      }
    }
    return area;
  }

  /**
   * Every point beyond the line is moved onto it along its edges; edges on the line enclose
   * nothing, so the shoelace formula holds for hollow rings too.
   */
  private double area(LinearRing ring) {
    Coordinate[] points = ring.getCoordinates();
    var sum = new Shoelace();
    for (int each = 0; each + 1 < points.length; each++) {
      double one = height(points[each]);
      double other = height(points[each + 1]);
      if (one <= at) {
        sum.add(side(points[each]), one);
      }
      if ((one <= at) != (other <= at)) {
        double way = (at - one) / (other - one);
        sum.add(side(points[each]) + way * (side(points[each + 1]) - side(points[each])), at);
      }
    }
    return sum.area();
  }

  private double height(Coordinate point) {
    return upright ? point.y : point.x;
  }

  private double side(Coordinate point) {
    return upright ? point.x : point.y;
  }

  /** Twice the signed area of a ring whose corners come one after another. */
  private static final class Shoelace {
    private boolean any;
    private double firstX;
    private double firstY;
    private double x;
    private double y;
    private double sum;

    void add(double nextX, double nextY) {
      if (any) {
        sum += x * nextY - nextX * y;
      } else {
        any = true;
        firstX = nextX;
        firstY = nextY;
      }
      x = nextX;
      y = nextY;
    }

    double area() {
      return any ? Math.abs(sum + x * firstY - firstX * y) / 2 : 0;
    }
  }
}
