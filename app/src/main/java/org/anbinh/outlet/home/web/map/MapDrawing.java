package org.anbinh.outlet.home.web.map;

import java.util.List;
import java.util.Optional;

/**
 * A map ready to be drawn: every mark with its place and its words.
 *
 * @param border the land border
 * @param locator where in the country the map lies; empty for a map of the whole
 */
record MapDrawing(
    int width,
    int height,
    String title,
    List<Piece> pieces,
    String border,
    List<Mark> gates,
    List<Inset> insets,
    Optional<Locator> locator,
    List<Legend.Line> legend,
    Palette palette,
    Ground ground) {
  MapDrawing {
    pieces = List.copyOf(pieces);
    gates = List.copyOf(gates);
    insets = List.copyOf(insets);
    legend = List.copyOf(legend);
  }

  /**
   * The shapes by themselves, which browsers keep.
   *
   * @param address changes whenever any of them does
   * @param missing how many units have none
   */
  record Ground(String address, int missing) {}

  /** An area and its outline. */
  record Piece(Area area, String path) {}

  /** A gate on the border; its form tells its kind. */
  record Mark(String path, String kind, String words) {}

  /**
   * An archipelago in a frame of its own.
   *
   * @param area the area that it belongs to on this map; empty where that is elsewhere
   */
  record Inset(
      int x,
      int y,
      int width,
      int height,
      String name,
      String whose,
      Optional<Area> area,
      String path) {
    int nameY() {
      return y + height - 44;
    }

    int whoseY() {
      return y + height - 14;
    }

    int middle() {
      return x + width / 2;
    }
  }

  /** The country in small, with the ground of this map in it. */
  record Locator(String nation, String here) {}
}
