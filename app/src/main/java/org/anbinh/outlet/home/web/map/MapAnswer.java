package org.anbinh.outlet.home.web.map;

import java.util.List;
import java.util.Optional;

/**
 * What a map shows, and the same in words.
 *
 * @param total the figure of the unit itself
 * @param areas in the order of the table
 * @param notes what must be read with the figures
 */
record MapAnswer(
    String title,
    String unitOfMeasure,
    String where,
    Area total,
    List<Area> areas,
    Legend legend,
    List<String> notes,
    Optional<String> absent) {
  MapAnswer {
    areas = List.copyOf(areas);
    notes = List.copyOf(notes);
  }
}
