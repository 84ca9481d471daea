package org.anbinh.outlet.home.web.figures;

/**
 * A place on an axis.
 *
 * @param id empty for the whole of the axis, such as all steps together
 */
record Member(Axis axis, String id, String name) {
  boolean isWhole() {
    return id.isEmpty();
  }
}
