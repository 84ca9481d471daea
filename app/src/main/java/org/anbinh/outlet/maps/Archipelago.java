package org.anbinh.outlet.maps;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** The two archipelagos of the East Sea, which every map shows as insets. */
public enum Archipelago {
  HOANG_SA("20333"),
  TRUONG_SA("22736");

  /** East of the coast and of every island near it. */
  private static final double OPEN_SEA = 110.2;

  private static final double BETWEEN = 12.5;

  /** The southern banks lie west of that line, but south-east of all other islands. */
  private static final double SOUTH_WEST = 109;

  private static final double SOUTH = 10;

  private final String zone;

  Archipelago(String zone) {
    this.zone = zone;
  }

  /** Code of its special zone, from 1 July 2025. */
  public String zone() {
    return zone;
  }

  /** Key of its name in the label files. */
  public String key() {
    return "map.archipelago." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** Whether a part of the country's ground belongs to it. */
  public boolean holds(Geometry part) {
    Point middle = part.getCentroid();
    return any(part) && (middle.getY() > BETWEEN) == (this == HOANG_SA);
  }

  /** Whether a part of the country's ground lies in either. */
  public static boolean any(Geometry part) {
    Point middle = part.getCentroid();
    return middle.getX() > OPEN_SEA || (middle.getX() > SOUTH_WEST && middle.getY() < SOUTH);
  }
}
