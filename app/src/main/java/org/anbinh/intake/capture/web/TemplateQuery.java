package org.anbinh.intake.capture.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which template is asked for.
 *
 * @param unit identity or code of the unit whose own and lower units are offered
 * @param on day whose map and lists are offered; today where it is left out
 * @param form report form whose cells are wanted
 * @param groups elements of each group in a row, 1 to 20
 */
record TemplateQuery(
    @Nullable String unit, @Nullable String on, @Nullable String form, @Nullable Integer groups) {
  private static final int USUAL = 3;

  @Override
  public String unit() {
    return Objects.requireNonNullElse(unit, "");
  }

  @Override
  public String on() {
    return Objects.requireNonNullElse(on, "");
  }

  @Override
  public String form() {
    return Objects.requireNonNullElse(form, "");
  }

  int inGroup() {
    return groups == null ? USUAL : Math.clamp(groups, 1, 20);
  }
}
