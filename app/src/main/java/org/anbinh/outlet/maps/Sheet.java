package org.anbinh.outlet.maps;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.locationtech.jts.geom.Geometry;

/**
 * A map of one day: the units of a level in a unit, each with its shape.
 *
 * @param key changes whenever any shape does
 * @param missing units that the map has no shape for
 * @param border its part of the land border, as lines
 * @param origin empty for the schematic shapes that come with the system
 */
public record Sheet(
    String key,
    Unit within,
    Level level,
    LocalDate day,
    List<Shape> shapes,
    List<UnitId> missing,
    Geometry border,
    Optional<Origin> origin) {
  public Sheet {
    shapes = List.copyOf(shapes);
    missing = List.copyOf(missing);
  }

  /**
   * Whose boundaries are drawn.
   *
   * @param source as given by who brought them
   * @param day the day of the map they were drawn for
   */
  public record Origin(String source, LocalDate day) {}
}
