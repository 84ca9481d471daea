package org.anbinh.outlet.home.web.map;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Territory.BorderGate;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.outlet.home.web.Address;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.maps.Archipelago;
import org.anbinh.outlet.maps.Shape;
import org.anbinh.outlet.maps.Shapes;
import org.anbinh.outlet.maps.Sheet;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** Lays a map out: the ground on the left, the archipelagos and a locator on the right. */
@Component
class MapDrafting {
  private static final int WIDTH = 1000;
  private static final int GROUND = 690;
  private static final int MARGIN = 16;
  private static final int LOWEST = 860;
  private static final int HIGHEST = 1420;
  private static final int INSET = 292;
  private static final int INSET_X = WIDTH - INSET - 8;
  private static final int INSET_HEIGHT = 230;
  private static final int LOCATOR_HEIGHT = 330;
  private static final int MOST_LAID = 100;
  private static final Map<String, String> MARKS =
      Map.of(
          "international", "M%1$d %2$dm-9 -9h18v18h-18z",
          "main", "M%1$d %2$dm0 -11l11 11-11 11-11 -11z",
          "secondary", "M%1$d %2$dm0 -10l10 17h-20z");

  private final Map<String, Laid> laid = new ConcurrentHashMap<>();
  private final Shapes shapes;
  private final Territories territories;

  MapDrafting(Shapes shapes, Territories territories) {
    this.shapes = shapes;
    this.territories = territories;
  }

  /** What of a question is seen on the paper: where, of which day, in which colours. */
  record Scene(Unit within, LocalDate day, Palette palette) {}

  MapDrawing draw(Scene asked, Sheet sheet, MapAnswer answer, Words words) {
    Map<UnitId, Area> areas = new HashMap<>();
    answer.areas().forEach(area -> areas.put(area.unit().id(), area));
    boolean nation = asked.within().level() == Level.NATION;
    Laid laid = laid(sheet);
    int height = laid.height();
    Paper paper = laid.paper();
    var pieces = new ArrayList<MapDrawing.Piece>();
    laid.paths()
        .forEach((unit, path) -> {
          Area area = areas.get(unit);
          if (area != null) {
            pieces.add(new MapDrawing.Piece(area, path));
          }
        });
    return new MapDrawing(
        WIDTH,
        height,
        answer.title() + ", " + answer.where(),
        pieces,
        laid.border(),
        gates(asked, paper),
        insets(asked, sheet, areas, words, height),
        nation ? Optional.empty() : Optional.of(locator(paper.ground())),
        answer.legend().lines(),
        asked.palette(),
        new MapDrawing.Ground(address(sheet), sheet.missing().size()));
  }

  /** The outlines of a sheet by unit, as drawings write them. */
  Map<UnitId, String> paths(Sheet sheet) {
    return laid(sheet).paths();
  }

  /** Where the outlines of a sheet are to be had; a later drawing of it has another address. */
  static String address(Sheet sheet) {
    return Address.of("/map/shapes")
        .with("unit", sheet.within().id().toString())
        .with("level", sheet.level().written())
        .with("day", sheet.day().toString())
        .with("v", version(sheet))
        .toString();
  }

  static String version(Sheet sheet) {
    return Integer.toHexString(sheet.key().hashCode());
  }

  /** Outlines are the same for every question about a sheet. */
  private Laid laid(Sheet sheet) {
    if (laid.size() > MOST_LAID) {
      laid.clear();
    }
    return laid.computeIfAbsent(sheet.key(), _ -> lay(sheet));
  }

  private static Laid lay(Sheet sheet) {
    Envelope ground = ground(sheet);
    int height = height(ground, sheet.within().level() == Level.NATION);
    Paper paper = Paper.in(ground, MARGIN, MARGIN, GROUND - 2 * MARGIN, height - 2 * MARGIN);
    var paths = new LinkedHashMap<UnitId, String>();
    for (Shape shape : sheet.shapes()) {
      Geometry main = main(shape.ground());
      if (!main.isEmpty()) {
        paths.put(shape.unit(), paper.path(main));
      }
    }
    return new Laid(paper, height, paths, paper.path(sheet.border()));
  }

  /** A sheet laid out on paper. */
  private record Laid(Paper paper, int height, Map<UnitId, String> paths, String border) {}

  private static int height(Envelope ground, boolean nation) {
    if (nation) {
      return HIGHEST;
    }
    double aspect =
        ground.getHeight() / (ground.getWidth() * Math.cos(Math.toRadians(ground.centre().y)));
    return Math.clamp(Math.round(GROUND * aspect), LOWEST, HIGHEST);
  }

  /** What of a ground does not lie in an archipelago. */
  private static Geometry main(Geometry ground) {
    var parts = new ArrayList<Geometry>();
    for (int part = 0; part < ground.getNumGeometries(); part++) {
      if (!Archipelago.any(ground.getGeometryN(part))) {
        parts.add(ground.getGeometryN(part));
      }
    }
    return ground.getFactory().buildGeometry(parts);
  }

  private static Envelope ground(Sheet sheet) {
    var box = new Envelope();
    for (Shape shape : sheet.shapes()) {
      box.expandToInclude(main(shape.ground()).getEnvelopeInternal());
    }
    return box.isNull() ? new Envelope(102, 110, 8, 24) : box;
  }

  private List<MapDrawing.Mark> gates(Scene asked, Paper paper) {
    Territory territory = territories.current();
    var marks = new ArrayList<MapDrawing.Mark>();
    for (BorderGate gate : territory.gates(asked.within().id(), asked.day())) {
      gate.commune()
          .flatMap(territory::find)
          .flatMap(Unit::place)
          .ifPresent(place -> {
            long x = Math.round(paper.x(place.longitude()));
            long y = Math.round(paper.y(place.latitude()));
            String form = MARKS.getOrDefault(gate.kind(), MARKS.getOrDefault("main", ""));
            marks.add(
                new MapDrawing.Mark(
                    String.format(Locale.ROOT, form, x, y), gate.kind(), gate.name()));
          });
    }
    return marks;
  }

  private List<MapDrawing.Inset> insets(
      Scene asked, Sheet sheet, Map<UnitId, Area> areas, Words words, int height) {
    var insets = new ArrayList<MapDrawing.Inset>();
    shapes
        .archipelagos(asked.day())
        .forEach((archipelago, own) -> {
          Optional<Area> area =
              sheet.shapes().stream()
                  .filter(shape -> !Shapes.parts(shape.ground(), archipelago).isEmpty())
                  .findFirst()
                  .flatMap(shape -> Optional.ofNullable(areas.get(shape.unit())));
          Geometry ground = own.ground();
          int y = insetTop(archipelago, height, asked.within().level() == Level.NATION);
          Paper paper =
              Paper.in(
                  ground.getEnvelopeInternal(),
                  INSET_X + 40,
                  y + 24,
                  INSET - 80,
                  INSET_HEIGHT - 104);
          insets.add(
              new MapDrawing.Inset(
                  INSET_X,
                  y,
                  INSET,
                  INSET_HEIGHT,
                  words.say(archipelago.key()),
                  territories
                      .current()
                      .find(own.unit())
                      .map(unit -> words.of(unit.name()))
                      .orElse(""),
                  area,
                  paper.path(ground)));
        });
    return insets;
  }

  /** On the map of the nation each lies at its latitude; elsewhere both stand at the foot. */
  private static int insetTop(Archipelago archipelago, int height, boolean nation) {
    boolean north = archipelago == Archipelago.HOANG_SA;
    if (nation) {
      return north ? 560 : 1120;
    }
    return height - (north ? 2 : 1) * (INSET_HEIGHT + 8);
  }

  private MapDrawing.Locator locator(Envelope ground) {
    Geometry nation = main(shapes.nation());
    Paper paper = Paper.in(nation.getEnvelopeInternal(), INSET_X, 8, INSET, LOCATOR_HEIGHT);
    long x = Math.round(paper.x(ground.getMinX()));
    long y = Math.round(paper.y(ground.getMaxY()));
    long width = Math.max(8, Math.round(paper.x(ground.getMaxX())) - x);
    long height = Math.max(8, Math.round(paper.y(ground.getMinY())) - y);
    return new MapDrawing.Locator(
        paper.path(org.locationtech.jts.simplify.DouglasPeuckerSimplifier.simplify(nation, 0.05)),
        "M" + x + " " + y + "h" + width + "v" + height + "h-" + width + "z");
  }
}
