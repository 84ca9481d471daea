package org.anbinh.outlet.maps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Divides a ground into parts of equal area by straight cuts; the same parts every time. */
final class Division {
  private static final int HALVINGS = 18;

  private Division() {}

  static List<Geometry> of(Geometry ground, int parts) {
    if (parts == 1) {
      return List.of(ground);
    }
    int low = parts / 2;
    Cut cut = cut(ground, (double) low / parts);
    var all = new ArrayList<Geometry>(of(cut.low(), low));
    all.addAll(of(cut.high(), parts - low));
    return all;
  }

  private record Cut(Geometry low, Geometry high) {}

  /** Cuts across the longer side, so that a share of the area lies on the low side. */
  private static Cut cut(Geometry ground, double share) {
    Envelope box = ground.getEnvelopeInternal();
    boolean upright = box.getWidth() < box.getHeight();
    double from = upright ? box.getMinY() : box.getMinX();
    double to = upright ? box.getMaxY() : box.getMaxX();
    double wanted = ground.getArea() * share;
    double low = from;
    double high = to;
    for (int halving = 0; halving < HALVINGS; halving++) {
      double middle = (low + high) / 2;
      if (HalfPlane.below(middle, upright).area(ground) < wanted) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double at = (low + high) / 2;
    return new Cut(
        part(ground, box, upright, from - 1, at), part(ground, box, upright, at, to + 1));
  }

  private static Geometry part(
      Geometry ground, Envelope box, boolean upright, double from, double to) {
    Optional<Polygon> clipped = ConvexClip.between(ground, upright, from, to);
    if (clipped.isPresent()) {
      return clipped.get();
    }
    Envelope side =
        upright
            ? new Envelope(box.getMinX() - 1, box.getMaxX() + 1, from, to)
            : new Envelope(from, to, box.getMinY() - 1, box.getMaxY() + 1);
    return polygons(
        OverlayNGRobust.overlay(
            ground, rectangle(side, ground.getFactory()), OverlayNG.INTERSECTION));
  }

  private static Polygon rectangle(Envelope side, GeometryFactory factory) {
    return factory.createPolygon(
        new Coordinate[] {
          new Coordinate(side.getMinX(), side.getMinY()),
          new Coordinate(side.getMaxX(), side.getMinY()),
          new Coordinate(side.getMaxX(), side.getMaxY()),
          new Coordinate(side.getMinX(), side.getMaxY()),
          new Coordinate(side.getMinX(), side.getMinY())
        });
  }

  /** Only the polygons of a geometry: cuts may leave points and lines behind. */
  static Geometry polygons(Geometry geometry) {
    var polygons = new ArrayList<Polygon>();
    for (int part = 0; part < geometry.getNumGeometries(); part++) {
      if (geometry.getGeometryN(part) instanceof Polygon polygon && !polygon.isEmpty()) {
        polygons.add(polygon);
      }
    }
    return geometry.getFactory().buildGeometry(polygons);
  }
}
