package org.anbinh.outlet.home.web.map;

import java.util.List;

/**
 * How an area is filled.
 *
 * @param tone from 0, the lowest class, to 4; below 0 where there is no figure
 * @param firm whether the figure is complete and no estimate; hatched otherwise
 */
record Shade(int tone, boolean firm) {
  /** No figure. */
  static final Shade NONE = new Shade(-1, false);

  /** Lightness falls evenly, so that the classes stay apart in grey print. */
  private static final List<String> TONES =
      List.of("#dcebc8", "#9fd0b4", "#55a9b3", "#2d6f9f", "#1f2f6b");

  /** The class of style sheets. */
  String word() {
    return tone < 0 ? "absent" : (firm ? "tone-" : "loose-") + tone;
  }

  /** The fill that a drawing carries itself. */
  String fill() {
    return tone < 0 ? "url(#absent)" : firm ? TONES.get(tone) : "url(#loose-" + tone + ")";
  }

  /** The plain colours, lowest class first. */
  static List<String> tones() {
    return TONES;
  }
}
