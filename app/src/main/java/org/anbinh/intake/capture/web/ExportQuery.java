package org.anbinh.intake.capture.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for.
 *
 * @param unit identity or code of the unit under which, or under whose lower units, they are filed
 * @param on day on which the code names the unit; today where it is left out
 * @param from first day; all before it where it is left out
 * @param until day after the last; all after it where it is left out
 * @param text a part of the subject
 */
record ExportQuery(
    @Nullable String unit,
    @Nullable String on,
    @Nullable String from,
    @Nullable String until,
    @Nullable String text) {
  @Override
  public String unit() {
    return Objects.requireNonNullElse(unit, "");
  }

  @Override
  public String on() {
    return Objects.requireNonNullElse(on, "");
  }

  @Override
  public String from() {
    return Objects.requireNonNullElse(from, "");
  }

  @Override
  public String text() {
    return Objects.requireNonNullElse(text, "");
  }

  @Override
  public String until() {
    return Objects.requireNonNullElse(until, "");
  }
}
