package org.anbinh.outlet.maps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import tools.jackson.databind.JsonNode;

/** Makes polygons of rings, and says which ring is none. */
final class RingReader {
  /** Vietnam with its seas, generously. */
  private static final Envelope HERE = new Envelope(100, 119, 5, 25);

  private static final int FEWEST = 4;
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final Sink sink;

  RingReader(Sink sink) {
    this.sink = sink;
  }

  /** A geometry whose rings are lists of positions. */
  Optional<Geometry> geometry(JsonNode geometry, String place) {
    return geometry(geometry, "coordinates", place, this::positions);
  }

  /** A geometry whose rings are read by a reader of their own. */
  Optional<Geometry> geometry(
      JsonNode geometry,
      String member,
      String place,
      BiFunction<JsonNode, String, Optional<List<Coordinate>>> reader) {
    JsonNode list = geometry.path(member);
    String at = place + "." + member;
    return switch (geometry.path("type").asString("")) {
      case "Polygon" -> polygon(list, at, reader).map(RingReader::sound).flatMap(g -> solid(g, at));
      case "MultiPolygon" -> polygons(list, at, reader).flatMap(g -> solid(g, at));
      case "" -> refuse(place, "no-geometry");
      default -> refuse(place, "no-polygon", geometry.path("type").asString(""));
    };
  }

  private Optional<Geometry> polygons(
      JsonNode list, String at, BiFunction<JsonNode, String, Optional<List<Coordinate>>> reader) {
    if (!list.isArray() || list.isEmpty()) {
      return refuse(at, "no-rings");
    }
    var polygons = new ArrayList<Polygon>();
    for (int each = 0; each < list.size(); each++) {
      Optional<Polygon> polygon = polygon(list.get(each), at + "[" + each + "]", reader);
      if (polygon.isEmpty()) {
        return Optional.empty();
      }
      polygons.add(polygon.get());
    }
    return Optional.of(sound(FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new))));
  }

  private Optional<Polygon> polygon(
      JsonNode list, String at, BiFunction<JsonNode, String, Optional<List<Coordinate>>> reader) {
    if (!list.isArray() || list.isEmpty()) {
      return refuse(at, "no-rings");
    }
    var rings = new ArrayList<LinearRing>();
    for (int each = 0; each < list.size(); each++) {
      String place = at + "[" + each + "]";
      Optional<LinearRing> ring =
          reader.apply(list.get(each), place).flatMap(points -> ring(points, place));
      if (ring.isEmpty()) {
        return Optional.empty();
      }
      rings.add(ring.get());
    }
    return Optional.of(
        FACTORY.createPolygon(
            rings.getFirst(), rings.subList(1, rings.size()).toArray(LinearRing[]::new)));
  }

  private Optional<LinearRing> ring(List<Coordinate> points, String place) {
    if (points.size() < FEWEST) {
      return refuse(place, "short-ring", Integer.toString(points.size()));
    }
    if (!points.getFirst().equals2D(points.getLast())) {
      return refuse(place, "open-ring", written(points.getFirst()), written(points.getLast()));
    }
    for (Coordinate point : points) {
      if (!HERE.contains(point)) {
        boolean swapped = HERE.contains(point.y, point.x);
        return refuse(place, swapped ? "swapped" : "elsewhere", written(point));
      }
    }
    return Optional.of(FACTORY.createLinearRing(points.toArray(Coordinate[]::new)));
  }

  /** Mends rings that cross themselves, as most files have a few of. */
  private static Geometry sound(Geometry geometry) {
    return geometry.isValid() ? geometry : GeometryFixer.fix(geometry);
  }

  private Optional<Geometry> solid(Geometry geometry, String at) {
    return geometry.getArea() > 0 ? Optional.of(geometry) : refuse(at, "no-area");
  }

  private Optional<List<Coordinate>> positions(JsonNode list, String place) {
    if (!list.isArray()) {
      return refuse(place, "no-ring");
    }
    var points = new ArrayList<Coordinate>(list.size());
    for (int each = 0; each < list.size(); each++) {
      Coordinate point = position(list.get(each));
      if (point == null) {
        return refuse(place + "[" + each + "]", "no-number", list.get(each).toString());
      }
      points.add(point);
    }
    return Optional.of(points);
  }

  /** Null where it is no pair of numbers. */
  static @Nullable Coordinate position(JsonNode pair) {
    if (pair.size() < 2 || !pair.path(0).isNumber() || !pair.path(1).isNumber()) {
      return null;
    }
    var point = new Coordinate(pair.get(0).asDouble(), pair.get(1).asDouble());
    return Double.isFinite(point.x) && Double.isFinite(point.y) ? point : null;
  }

  private <T> Optional<T> refuse(String place, String code, String... arguments) {
    sink.issue(place, code, arguments);
    return Optional.empty();
  }

  private static String written(Coordinate point) {
    return point.x + " " + point.y;
  }
}
