package org.anbinh.outlet.maps;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** The two archipelagos of the East Sea, which every map shows as insets. */
public enum Archipelago {
  HOANG_SA("20333", "498"),
  TRUONG_SA("22736", "576");

  private static final double WEST = 109.5;
  private static final double BETWEEN = 12.5;

  private final String zone;
  private final String district;

  Archipelago(String zone, String district) {
    this.zone = zone;
    this.district = district;
  }

  /** Code of its special zone, from 1 July 2025. */
  public String zone() {
    return zone;
  }

  /** Code of its district, until then. */
  public String district() {
    return district;
  }

  /** Key of its name in the label files. */
  public String key() {
    return "map.archipelago." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** Whether a part of the country's ground belongs to it. */
  public boolean holds(Geometry part) {
    Point middle = part.getCentroid();
    return middle.getX() > WEST && (middle.getY() > BETWEEN) == (this == HOANG_SA);
  }

  /** Whether a part of the country's ground lies in either. */
  public static boolean any(Geometry part) {
    return part.getCentroid().getX() > WEST;
  }
}
