package org.anbinh.outlet.maps;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Succession;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** The front door to maps: a sheet for any unit, level and day. */
public final class Shapes {
  private static final int MOST_SHEETS = 100;

  /** Raised whenever the drawing of shapes changes, since browsers keep them. */
  private static final String DRAWN_SINCE = "2";

  /** Half a pixel of a map of the nation, in degrees. */
  private static final double NATION_WIDTH = 0.012;

  /** How far the schematic border may lie from the ground that it belongs to, in degrees. */
  private static final double NEAR = 0.03;

  private final Territories territories;
  private final Boundaries boundaries;
  private final Map<String, Sheet> sheets = new ConcurrentHashMap<>();
  private volatile Optional<Made> made = Optional.empty();

  Shapes(Territories territories, Boundaries boundaries) {
    this.territories = territories;
    this.boundaries = boundaries;
  }

  /** Shapes made for a territory. */
  private record Made(Territory territory, OwnShapes own, Geometry nation, Geometry landBorder) {}

  /** Draws the maps that most ask for first, so that nobody waits for them. */
  void prepare() {
    Territory territory = territories.current();
    sheet(territory.nation(), Level.PROVINCE, OwnShapes.MADE_FOR);
    LocalDate before = OwnShapes.MADE_FOR.minusDays(1);
    sheet(territory.nation(), Level.PROVINCE, before);
    sheet(territory.nation(), Level.DISTRICT, before);
  }

  /** Whose boundaries the units of a level have on a day; empty for the schematic shapes. */
  public Optional<Sheet.Origin> origin(Level level, LocalDate day) {
    Territory territory = territories.current();
    return standing(territory, level, Boundaries.mapDay(territory, day)).map(Shapes::origin);
  }

  private static Sheet.Origin origin(Boundaries.Standing standing) {
    return new Sheet.Origin(standing.source(), standing.day());
  }

  /** The map of a day: the units of a level in a unit. */
  public Sheet sheet(Unit within, Level level, LocalDate day) {
    Territory territory = territories.current();
    LocalDate mapDay = Boundaries.mapDay(territory, day);
    Optional<Boundaries.Standing> standing = standing(territory, level, mapDay);
    String key =
        String.join(
            " ",
            within.id().toString(),
            level.written(),
            mapDay.toString(),
            territory.fingerprint(),
            standing.map(each -> each.day() + "/" + each.version()).orElse("own"),
            DRAWN_SINCE);
    if (sheets.size() > MOST_SHEETS) {
      sheets.clear();
    }
    return sheets.computeIfAbsent(key, _ -> drawn(key, within, level, mapDay, standing));
  }

  private Sheet drawn(
      String key, Unit within, Level level, LocalDate day, Optional<Boundaries.Standing> standing) {
    List<Unit> units = territories.current().within(within.id(), level, day);
    var shapes = new ArrayList<Shape>();
    var missing = new ArrayList<UnitId>();
    for (Unit unit : units) {
      ground(unit, day, standing)
          .ifPresentOrElse(
              ground -> shapes.add(new Shape(unit.id(), ground)), () -> missing.add(unit.id()));
    }
    return new Sheet(
        key,
        within,
        level,
        day,
        within.level() == Level.NATION ? thinner(shapes) : shapes,
        missing,
        border(within, shapes, standing.isPresent()),
        standing.map(Shapes::origin));
  }

  private static List<Shape> thinner(List<Shape> shapes) {
    Geometry[] grounds = shapes.stream().map(Shape::ground).toArray(Geometry[]::new);
    Geometry[] thinner = CoverageSimplifier.simplify(grounds, NATION_WIDTH);
    var simplified = new ArrayList<Shape>();
    for (int each = 0; each < grounds.length; each++) {
      Geometry ground = thinner[each].isEmpty() ? grounds[each] : thinner[each];
      simplified.add(new Shape(shapes.get(each).unit(), ground));
    }
    return simplified;
  }

  private Optional<Geometry> ground(
      Unit unit, LocalDate day, Optional<Boundaries.Standing> standing) {
    if (standing.isEmpty()) {
      return made().own().ground(unit, day);
    }
    Geometry brought = boundaries.shapes(standing.get()).get(unit.code());
    return Optional.ofNullable(brought).map(ground -> withArchipelagos(unit, day, ground));
  }

  /** Boundaries from elsewhere often leave the archipelagos out; every map here shows them. */
  private Geometry withArchipelagos(Unit unit, LocalDate day, Geometry brought) {
    Geometry whole = brought;
    Geometry own = made().own().ground(unit, day).orElse(brought);
    for (Archipelago archipelago : Archipelago.values()) {
      List<Geometry> parts = parts(own, archipelago);
      if (!parts.isEmpty() && parts(brought, archipelago).isEmpty()) {
        parts.add(whole);
        whole = UnaryUnionOp.union(parts);
      }
    }
    return whole;
  }

  /** The parts of a ground that belong to an archipelago. */
  public static List<Geometry> parts(Geometry ground, Archipelago archipelago) {
    var parts = new ArrayList<Geometry>();
    for (int each = 0; each < ground.getNumGeometries(); each++) {
      if (archipelago.holds(ground.getGeometryN(each))) {
        parts.add(ground.getGeometryN(each));
      }
    }
    return parts;
  }

  /** Boundaries that were drawn for the same units, if only their names or kinds differ. */
  private Optional<Boundaries.Standing> standing(Territory territory, Level level, LocalDate day) {
    return boundaries.list().stream()
        .filter(each -> each.level() == level)
        .filter(each -> each.day().equals(day) || sameGround(territory, level, each.day(), day))
        .findFirst();
  }

  private static boolean sameGround(
      Territory territory, Level level, LocalDate one, LocalDate other) {
    LocalDate first = one.isBefore(other) ? one : other;
    LocalDate last = one.isBefore(other) ? other : one;
    return territory.changeDays().stream()
        .filter(day -> day.isAfter(first) && !day.isAfter(last))
        .flatMap(day -> territory.successions(day).stream())
        .filter(each -> each.before().stream().anyMatch(unit -> unit.level() == level))
        .allMatch(Succession.Rename.class::isInstance);
  }

  /** Each archipelago, and the unit of a level that it lies in on a day, where there is one. */
  public Map<Archipelago, Shape> archipelagos(LocalDate day) {
    var shapes = new EnumMap<Archipelago, Shape>(Archipelago.class);
    for (Unit province : territories.current().on(day, Level.PROVINCE)) {
      Optional<Geometry> ground = made().own().ground(province, day);
      for (Archipelago archipelago : Archipelago.values()) {
        List<Geometry> parts = ground.map(each -> parts(each, archipelago)).orElse(List.of());
        if (!parts.isEmpty()) {
          shapes.put(archipelago, new Shape(province.id(), UnaryUnionOp.union(parts)));
        }
      }
    }
    return shapes;
  }

  /** The outline of the nation. */
  public Geometry nation() {
    return made().nation();
  }

  /** The part of the land border that a map has; other boundaries draw it where they have it. */
  private Geometry border(Unit within, List<Shape> shapes, boolean brought) {
    Geometry whole = made().landBorder();
    if (shapes.isEmpty() || (within.level() == Level.NATION && !brought)) {
      return whole;
    }
    Geometry ground = UnaryUnionOp.union(shapes.stream().map(Shape::ground).toList());
    return brought
        ? ground.getBoundary().intersection(whole.buffer(2 * NEAR))
        : whole.intersection(ground.buffer(NEAR));
  }

  private Made made() {
    Territory territory = territories.current();
    Optional<Made> now = made.filter(each -> each.territory() == territory);
    return now.orElseGet(() -> make(territory));
  }

  private synchronized Made make(Territory territory) {
    Optional<Made> now = made.filter(each -> each.territory() == territory);
    if (now.isPresent()) {
      return now.get();
    }
    Cells cells = Cells.carried();
    var own = new OwnShapes(cells, territory);
    Unit nation = territory.nation();
    Geometry outline = own.ground(nation, OwnShapes.MADE_FOR).orElseThrow();
    List<Geometry> beside =
        territory.border(nation.id(), OwnShapes.MADE_FOR).stream()
            .flatMap(each -> cells.find(each.unit().code()).stream())
            .map(Cells.Cell::ground)
            .toList();
    Geometry border =
        beside.isEmpty()
            ? outline.getFactory().createLineString()
            : outline.getBoundary().intersection(UnaryUnionOp.union(beside).getBoundary());
    var fresh =
        new Made(
            territory,
            own,
            DouglasPeuckerSimplifier.simplify(outline, NATION_WIDTH),
            DouglasPeuckerSimplifier.simplify(border, NATION_WIDTH));
    made = Optional.of(fresh);
    return fresh;
  }
}
