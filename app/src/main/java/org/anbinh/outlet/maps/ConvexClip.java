package org.anbinh.outlet.maps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Cuts convex polygons along upright or level lines. Most cells are convex, and walking once around
 * one costs a hundredth of a general overlay; both sides of a cut get the same corners.
 */
final class ConvexClip {
  private ConvexClip() {}

  /** The part between two lines; empty where the ground is not convex, or nothing is left. */
  static Optional<Polygon> between(Geometry ground, boolean upright, double from, double to) {
    if (!(ground instanceof Polygon polygon) || !isConvex(polygon)) {
      return Optional.empty();
    }
    List<Coordinate> corners = new ArrayList<>(List.of(polygon.getCoordinates()));
    corners.removeLast();
    corners = beyond(beyond(corners, upright, from, 1), upright, to, -1);
    if (corners.size() < 3) {
      return Optional.empty();
    }
    corners.add(corners.getFirst().copy());
    Polygon part = ground.getFactory().createPolygon(corners.toArray(Coordinate[]::new));
    return part.getArea() > 0 ? Optional.of(part) : Optional.empty();
  }

  private static boolean isConvex(Polygon polygon) {
    if (polygon.getNumInteriorRing() > 0) {
      return false;
    }
    Coordinate[] ring = polygon.getExteriorRing().getCoordinates();
    int turn = 0;
    int count = ring.length - 1;
    for (int n = 0; n < count; n++) {
      int next = Orientation.index(ring[n], ring[(n + 1) % count], ring[(n + 2) % count]);
      if (next != 0 && turn != 0 && next != turn) {
        return false;
      }
      turn = next == 0 ? turn : next;
    }
    return turn != 0;
  }

  /**
   * What lies on one side of a line.
   *
   * @param side 1 for the higher side, -1 for the lower
   */
  private static List<Coordinate> beyond(
      List<Coordinate> corners, boolean upright, double at, int side) {
    var kept = new ArrayList<Coordinate>(corners.size() + 2);
    for (int n = 0; n < corners.size(); n++) {
      Coordinate one = corners.get(n);
      Coordinate other = corners.get((n + 1) % corners.size());
      boolean isIn = side * (height(one, upright) - at) >= 0;
      boolean isNextIn = side * (height(other, upright) - at) >= 0;
      if (isIn) {
        add(kept, one);
      }
      if (isIn != isNextIn) {
        add(kept, crossing(one, other, upright, at));
      }
    }
    if (kept.size() > 1 && kept.getFirst().equals2D(kept.getLast())) {
      kept.removeLast();
    }
    return kept;
  }

  private static void add(List<Coordinate> kept, Coordinate corner) {
    if (kept.isEmpty() || !kept.getLast().equals2D(corner)) {
      kept.add(corner);
    }
  }

  /** The same from whichever end the edge is walked. */
  private static Coordinate crossing(Coordinate one, Coordinate other, boolean upright, double at) {
    boolean turned = height(one, upright) > height(other, upright);
    Coordinate low = turned ? other : one;
    Coordinate high = turned ? one : other;
    double way = (at - height(low, upright)) / (height(high, upright) - height(low, upright));
    return upright
        ? new Coordinate(low.x + way * (high.x - low.x), at)
        : new Coordinate(at, low.y + way * (high.y - low.y));
  }

  private static double height(Coordinate corner, boolean upright) {
    return upright ? corner.y : corner.x;
  }
}
