package org.anbinh.outlet.maps;

import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Shapes as GeoJSON, to five decimals of a degree: a metre. */
public final class ShapeText {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final double EXACT = 1e5;

  private ShapeText() {}

  /** Shapes by the code of their unit. */
  public static String of(Map<String, Geometry> shapes) {
    ObjectNode root = JSON.createObjectNode().put("type", "FeatureCollection");
    ArrayNode features = root.putArray("features");
    new TreeMap<>(shapes)
        .forEach((code, ground) -> {
          ObjectNode feature = features.addObject().put("type", "Feature").put("id", code);
          feature.putObject("properties").put("code", code);
          ObjectNode geometry = feature.putObject("geometry").put("type", "MultiPolygon");
          ArrayNode polygons = geometry.putArray("coordinates");
          for (int part = 0; part < ground.getNumGeometries(); part++) {
            polygon((Polygon) ground.getGeometryN(part), polygons.addArray());
          }
        });
    return JSON.writeValueAsString(root);
  }

  private static void polygon(Polygon polygon, ArrayNode rings) {
    ring(polygon.getExteriorRing(), rings.addArray());
    for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
      ring(polygon.getInteriorRingN(hole), rings.addArray());
    }
  }

  private static void ring(LineString ring, ArrayNode points) {
    for (Coordinate point : ring.getCoordinates()) {
      points.addArray().add(rounded(point.x)).add(rounded(point.y));
    }
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * EXACT) / EXACT;
  }
}
