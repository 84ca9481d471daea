package org.anbinh.outlet.home.web.map;

/**
 * How an area is filled.
 *
 * @param tone from 0, the lowest class, to 4; below 0 where there is no figure
 * @param firm whether the figure is complete and no estimate; hatched otherwise
 */
record Shade(int tone, boolean firm) {
  /** No figure. */
  static final Shade NONE = new Shade(-1, false);

  /** The class of style sheets. */
  String word() {
    return tone < 0 ? "absent" : (firm ? "tone-" : "loose-") + tone;
  }

  /** The fill that a drawing carries itself. */
  String fill(Palette palette) {
    return tone < 0
        ? "url(#absent)"
        : firm ? palette.tones().get(tone) : "url(#loose-" + tone + ")";
  }
}
