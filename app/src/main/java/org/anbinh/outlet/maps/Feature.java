package org.anbinh.outlet.maps;

import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * A shape as a file states it.
 *
 * @param place where in the file it stands
 * @param code of the unit it is said to be
 * @param level of that unit, where the file says so
 * @param day for which it was drawn, where the file says so
 */
record Feature(
    String place, String code, Optional<String> level, Optional<String> day, Geometry ground) {}
