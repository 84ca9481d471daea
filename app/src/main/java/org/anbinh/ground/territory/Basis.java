package org.anbinh.ground.territory;

import java.time.LocalDate;
import org.anbinh.ground.time.Window;

/**
 * On which map a figure is shown. Written {@code reported}, {@code then}, {@code today} or a day.
 */
public sealed interface Basis {
  /** Under the units that were named when it was reported, without restating anything. */
  record Reported() implements Basis {}

  /** On the map of the last day of the window. */
  record Then() implements Basis {}

  /** On the map in force on the day of asking, resolved once at the edge. */
  record Today(LocalDate day) implements Basis {}

  /** On the map of any named day. */
  record Named(LocalDate day) implements Basis {}

  /** Reads the written form, {@code today} being the given day. */
  static Basis parse(String text, LocalDate today) {
    return switch (text) {
      case "reported" -> new Reported();
      case "then" -> new Then();
      case "today" -> new Today(today);
      default -> new Named(LocalDate.parse(text));
    };
  }

  /** The written form. */
  default String code() {
    return switch (this) {
      case Reported() -> "reported";
      case Then() -> "then";
      case Today(LocalDate day) -> "today";
      case Named(LocalDate day) -> day.toString();
    };
  }

  /**
   * The day whose map is meant for a window; the last day of the window where nothing is restated.
   */
  default LocalDate mapDay(Window window) {
    return switch (this) {
      case Reported(), Then() -> window.lastDay();
      case Today(LocalDate day) -> day;
      case Named(LocalDate day) -> day;
    };
  }
}
