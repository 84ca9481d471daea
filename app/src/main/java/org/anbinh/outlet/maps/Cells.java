package org.anbinh.outlet.maps;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The cells that come with the system: one for each commune of 1 July 2025, around its inner point.
 * They are no boundaries.
 */
final class Cells {
  private static final String FILE = "/maps/communes.topojson";

  /** Distance of the middles of neighbouring pieces of an archipelago, in degrees. */
  private static final double APART = 0.22;

  private final Map<String, Cell> byCode;

  private Cells(Map<String, Cell> byCode) {
    this.byCode = byCode;
  }

  /**
   * A cell.
   *
   * @param province code of the province since 1 July 2025
   * @param former code of the province until then
   */
  record Cell(String code, String province, String former, Geometry ground) {}

  static Cells carried() {
    byte[] bytes = bytes();
    List<Feature> features = BoundaryFile.read(bytes).features();
    var grounds = new HashMap<String, Geometry>();
    features.forEach(feature -> grounds.put(feature.code(), feature.ground()));
    Map<String, Cell> cells = new LinkedHashMap<>();
    JsonNode written = JsonMapper.builder().build().readTree(new String(bytes, UTF_8));
    List<JsonNode> properties =
        written
            .path("objects")
            .path("communes")
            .path("geometries")
            .valueStream()
            .map(each -> each.path("properties"))
            .toList();
    List<Geometry> islands =
        properties.stream()
            .filter(known -> known.has("glyph"))
            .flatMap(known -> Stream.ofNullable(grounds.get(known.path("code").asString(""))))
            .toList();
    for (JsonNode known : properties) {
      String code = known.path("code").asString("");
      Geometry ground = Objects.requireNonNull(grounds.get(code), code);
      cells.put(
          code,
          new Cell(
              code,
              known.path("prov").asString(""),
              known.path("p63").asString(""),
              known.has("glyph") ? island(code, ground) : without(islands, ground)));
    }
    return new Cells(cells);
  }

  /** The hexagons of small islands are larger than these and may reach over a coast. */
  private static Geometry without(List<Geometry> islands, Geometry ground) {
    Geometry left = ground;
    for (Geometry island : islands) {
      if (left.getEnvelopeInternal().intersects(island.getEnvelopeInternal())
          && left.intersects(island)) {
        left = Division.polygons(left.difference(island));
      }
    }
    return left;
  }

  private static byte[] bytes() {
    try (InputStream file = Cells.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("There is no file " + FILE);
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Geometry island(String code, Geometry ground) {
    for (Archipelago archipelago : Archipelago.values()) {
      if (archipelago.zone().equals(code)) {
        return flower(ground.getCentroid().getCoordinate());
      }
    }
    return ground;
  }

  /** An archipelago is many islands; a flower of hexagons stands for it. */
  private static Geometry flower(Coordinate middle) {
    var factory = new GeometryFactory();
    var pieces = new ArrayList<Polygon>();
    pieces.add(hexagon(middle.x, middle.y, factory));
    for (int petal = 0; petal < 6; petal++) {
      double angle = Math.PI / 6 + petal * Math.PI / 3;
      pieces.add(
          hexagon(middle.x + APART * Math.cos(angle), middle.y + APART * Math.sin(angle), factory));
    }
    return factory.createMultiPolygon(pieces.toArray(Polygon[]::new));
  }

  private static Polygon hexagon(double x, double y, GeometryFactory factory) {
    var corners = new Coordinate[7];
    for (int corner = 0; corner < 6; corner++) {
      double angle = corner * Math.PI / 3;
      corners[corner] =
          new Coordinate(x + APART * 0.45 * Math.cos(angle), y + APART * 0.45 * Math.sin(angle));
    }
    corners[6] = corners[0].copy();
    return factory.createPolygon(corners);
  }

  List<Cell> all() {
    return List.copyOf(byCode.values());
  }

  Optional<Cell> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }
}
