package org.anbinh.outlet.home.web.figures.cube;

/**
 * A place on an axis.
 *
 * @param id empty for the whole of the axis, such as all steps together
 */
public record Member(Axis axis, String id, String name) {
  public boolean isWhole() {
    return id.isEmpty();
  }
}
