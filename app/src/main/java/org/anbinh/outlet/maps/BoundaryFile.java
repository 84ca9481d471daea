package org.anbinh.outlet.maps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file of boundaries, GeoJSON or TopoJSON, read as far as it can be. */
final class BoundaryFile {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final int MOST_ISSUES = 200;
  private static final List<String> CODES = List.of("code", "ma", "MA", "CODE", "id");
  private static final String WGS84 = "(?i).*(CRS84|4326)$";

  private final List<Feature> features = new ArrayList<>();
  private final List<BoundaryIssue> issues = new ArrayList<>();

  private BoundaryFile() {}

  static BoundaryFile read(byte[] bytes) {
    var file = new BoundaryFile();
    if (bytes.length > Boundaries.LARGEST) {
      file.issue("", "too-large", Integer.toString(Boundaries.LARGEST >> 20));
    } else if (bytes.length == 0) {
      file.issue("", "empty");
    } else {
      file.parsed(bytes).ifPresent(file::document);
    }
    return file;
  }

  List<Feature> features() {
    return List.copyOf(features);
  }

  List<BoundaryIssue> issues() {
    return List.copyOf(issues);
  }

  private Optional<JsonNode> parsed(byte[] bytes) {
    try {
      return Optional.of(JSON.readTree(bytes));
    } catch (JacksonException e) {
      var at = e.getLocation();
      String place = at == null ? "" : at.getLineNr() + ":" + at.getColumnNr();
      issue(place, "no-json", e.getOriginalMessage());
      return Optional.empty();
    }
  }

  private void document(JsonNode root) {
    switch (root.path("type").asString("")) {
      case "FeatureCollection" -> collection(root);
      case "Topology" -> topology(root);
      case "" -> issue("", "no-type");
      default -> issue("type", "other-type", root.path("type").asString(""));
    }
    if (features.isEmpty() && issues.isEmpty()) {
      issue("", "no-features");
    }
  }

  private void collection(JsonNode root) {
    String name = root.path("crs").path("properties").path("name").asString("");
    if (!name.isEmpty() && !name.matches(WGS84)) {
      issue("crs", "other-system", name);
      return;
    }
    JsonNode list = root.path("features");
    if (!list.isArray()) {
      issue("features", "no-list");
      return;
    }
    var rings = new RingReader(this::issue);
    for (int each = 0; each < list.size() && hasRoom(); each++) {
      String place = "features[" + each + "]";
      JsonNode feature = list.get(each);
      code(feature, place)
          .ifPresent(code ->
              rings
                  .geometry(feature.path("geometry"), place + ".geometry")
                  .ifPresent(ground -> features.add(feature(feature, place, code, ground))));
    }
  }

  private static Feature feature(JsonNode written, String place, String code, Geometry ground) {
    JsonNode properties = written.path("properties");
    return new Feature(
        place, code, text(properties.path("level")), text(properties.path("day")), ground);
  }

  private static Optional<String> text(JsonNode node) {
    return node.isString() ? Optional.of(node.asString()) : Optional.empty();
  }

  private void topology(JsonNode root) {
    JsonNode objects = root.path("objects");
    if (!objects.isObject() || objects.isEmpty()) {
      issue("objects", "no-objects");
      return;
    }
    if (objects.size() > 1) {
      issue("objects", "many-objects", String.join(", ", objects.propertyNames()));
      return;
    }
    Optional<Arcs> arcs = Arcs.of(root, this::issue);
    if (arcs.isEmpty()) {
      return;
    }
    String name = objects.propertyNames().iterator().next();
    String at = "objects." + name;
    JsonNode object = objects.path(name);
    JsonNode list = object.path("geometries");
    if (!object.path("type").asString("").equals("GeometryCollection") || !list.isArray()) {
      issue(at, "no-collection");
      return;
    }
    for (int each = 0; each < list.size() && hasRoom(); each++) {
      String place = at + ".geometries[" + each + "]";
      JsonNode geometry = list.get(each);
      code(geometry, place)
          .ifPresent(code ->
              arcs.get()
                  .geometry(geometry, place)
                  .ifPresent(ground -> features.add(feature(geometry, place, code, ground))));
    }
  }

  private Optional<String> code(JsonNode feature, String place) {
    if (!feature.isObject()) {
      issue(place, "no-feature");
      return Optional.empty();
    }
    for (String name : CODES) {
      JsonNode found = feature.path("properties").path(name);
      if (found.isNumber()) {
        issue(place + ".properties." + name, "number-code", found.asString());
        return Optional.empty();
      }
      if (found.isString() && !found.asString().isBlank()) {
        return Optional.of(found.asString().strip());
      }
    }
    JsonNode id = feature.path("id");
    if (id.isString() && !id.asString().isBlank()) {
      return Optional.of(id.asString().strip());
    }
    issue(place, "no-code");
    return Optional.empty();
  }

  private boolean hasRoom() {
    return issues.size() < MOST_ISSUES;
  }

  private void issue(String place, String code, String... arguments) {
    issues.add(BoundaryIssue.of(place, code, arguments));
  }
}
