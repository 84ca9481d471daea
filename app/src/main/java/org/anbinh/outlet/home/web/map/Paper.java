package org.anbinh.outlet.home.web.map;

import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * A part of a drawing on which ground is laid out, north up, true in the middle of its latitudes.
 *
 * @param left where its western edge comes to lie
 * @param top where its northern edge comes to lie
 * @param scale units of the drawing for a degree of latitude
 */
record Paper(Envelope ground, double left, double top, double scale) {

  /** Paper for a ground, as large as fits into a frame, in its middle. */
  static Paper in(Envelope ground, double left, double top, double width, double height) {
    double narrow = narrowing(ground);
    double scale =
        Math.min(width / (ground.getWidth() * narrow), height / Math.max(ground.getHeight(), 1e-9));
    return new Paper(
        ground,
        left + (width - ground.getWidth() * narrow * scale) / 2,
        top + (height - ground.getHeight() * scale) / 2,
        scale);
  }

  private static double narrowing(Envelope ground) {
    return Math.cos(Math.toRadians(ground.centre().y));
  }

  double x(double longitude) {
    return left + (longitude - ground.getMinX()) * narrowing(ground) * scale;
  }

  double y(double latitude) {
    return top + (ground.getMaxY() - latitude) * scale;
  }

  /** The outline of polygons or lines as drawings write it, in whole units. */
  String path(Geometry geometry) {
    var path = new StringBuilder();
    for (int part = 0; part < geometry.getNumGeometries(); part++) {
      switch (geometry.getGeometryN(part)) {
        case Polygon polygon -> {
          line(polygon.getExteriorRing(), path);
          for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
            line(polygon.getInteriorRingN(hole), path);
          }
        }
        case LineString line -> line(line, path);
        default -> {
          // points have no outline
        }
      }
    }
    return path.toString();
  }

  private void line(LineString line, StringBuilder path) {
    Coordinate[] points = line.getCoordinates();
    if (points.length < 2) {
      return;
    }
    long x = Math.round(x(points[0].x));
    long y = Math.round(y(points[0].y));
    path.append('M').append(x).append(' ').append(y).append('l');
    boolean first = true;
    int last = line.isClosed() ? points.length - 1 : points.length;
    for (int each = 1; each < last; each++) {
      long toX = Math.round(x(points[each].x));
      long toY = Math.round(y(points[each].y));
      if (toX != x || toY != y) {
        if (!first && toX >= x) {
          path.append(' ');
        }
        path.append(toX - x);
        path.append(toY >= y ? " " : "").append(toY - y);
        x = toX;
        y = toY;
        first = false;
      }
    }
    if (first) {
      path.append("0 0");
    }
    path.append(line.isClosed() ? "z" : "");
  }

  /** A coordinate as drawings write it. */
  static String at(double coordinate) {
    return String.format(Locale.ROOT, "%.0f", coordinate);
  }
}
