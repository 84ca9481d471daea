package org.anbinh.outlet.maps;

import org.anbinh.ground.territory.UnitId;
import org.locationtech.jts.geom.Geometry;

/** The ground of a unit: polygons in degrees, WGS 84. */
public record Shape(UnitId unit, Geometry ground) {}
