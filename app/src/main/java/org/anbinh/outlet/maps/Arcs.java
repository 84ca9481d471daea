package org.anbinh.outlet.maps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;

/** The arcs of a TopoJSON file, of which neighbours share theirs. */
final class Arcs {
  private final List<List<Coordinate>> arcs;
  private final Sink sink;
  private final RingReader rings;

  private Arcs(List<List<Coordinate>> arcs, Sink sink) {
    this.arcs = arcs;
    this.sink = sink;
    this.rings = new RingReader(sink);
  }

  /** The arcs of a file; empty when they cannot be read. */
  static Optional<Arcs> of(JsonNode root, Sink sink) {
    Optional<Transform> transform = Transform.of(root.path("transform"), sink);
    JsonNode list = root.path("arcs");
    if (!list.isArray()) {
      sink.issue("arcs", "no-arcs");
      return Optional.empty();
    }
    var arcs = new ArrayList<List<Coordinate>>();
    for (int each = 0; each < list.size() && transform.isPresent(); each++) {
      Optional<List<Coordinate>> arc =
          arc(list.get(each), transform.get(), "arcs[" + each + "]", sink);
      if (arc.isEmpty()) {
        return Optional.empty();
      }
      arcs.add(arc.get());
    }
    return transform.map(_ -> new Arcs(arcs, sink));
  }

  Optional<Geometry> geometry(JsonNode geometry, String place) {
    return rings.geometry(geometry, "arcs", place, this::ring);
  }

  private static Optional<List<Coordinate>> arc(
      JsonNode list, Transform transform, String place, Sink sink) {
    if (!list.isArray() || list.size() < 2) {
      sink.issue(place, "short-arc");
      return Optional.empty();
    }
    var points = new ArrayList<Coordinate>(list.size());
    double x = 0;
    double y = 0;
    for (int each = 0; each < list.size(); each++) {
      Coordinate point = RingReader.position(list.get(each));
      if (point == null) {
        sink.issue(place + "[" + each + "]", "no-number", list.get(each).toString());
        return Optional.empty();
      }
      x = transform.delta() ? x + point.x : point.x;
      y = transform.delta() ? y + point.y : point.y;
      points.add(transform.place(x, y));
    }
    return Optional.of(points);
  }

  /** The points of a ring of arcs; an arc written ~n is followed backwards. */
  private Optional<List<Coordinate>> ring(JsonNode list, String place) {
    if (!list.isArray() || list.isEmpty()) {
      sink.issue(place, "no-ring");
      return Optional.empty();
    }
    var points = new ArrayList<Coordinate>();
    for (int each = 0; each < list.size(); each++) {
      List<Coordinate> arc = arc(list.get(each));
      if (arc == null) {
        sink.issue(
            place + "[" + each + "]",
            "no-arc",
            list.get(each).toString(),
            Integer.toString(arcs.size()));
        return Optional.empty();
      }
      if (!points.isEmpty() && !points.getLast().equals2D(arc.getFirst())) {
        sink.issue(place + "[" + each + "]", "torn-ring");
        return Optional.empty();
      }
      points.addAll(points.isEmpty() ? arc : arc.subList(1, arc.size()));
    }
    return Optional.of(points);
  }

  private @Nullable List<Coordinate> arc(JsonNode index) {
    if (!index.isInt()) {
      return null;
    }
    int number = index.asInt();
    int place = number < 0 ? ~number : number;
    if (place >= arcs.size()) {
      return null;
    }
    return number < 0 ? arcs.get(place).reversed() : arcs.get(place);
  }

  /** How stored numbers become degrees. */
  private record Transform(double sx, double sy, double tx, double ty, boolean delta) {
    static Optional<Transform> of(JsonNode written, Sink sink) {
      if (written.isMissingNode()) {
        return Optional.of(new Transform(1, 1, 0, 0, false));
      }
      Coordinate scale = RingReader.position(written.path("scale"));
      Coordinate shift = RingReader.position(written.path("translate"));
      if (scale == null || shift == null || scale.x <= 0 || scale.y <= 0) {
        sink.issue("transform", "no-transform");
        return Optional.empty();
      }
      return Optional.of(new Transform(scale.x, scale.y, shift.x, shift.y, true));
    }

    Coordinate place(double x, double y) {
      return new Coordinate(x * sx + tx, y * sy + ty);
    }
  }
}
