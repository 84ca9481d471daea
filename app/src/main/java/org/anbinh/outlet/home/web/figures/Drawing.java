package org.anbinh.outlet.home.web.figures;

import java.util.List;

/** A chart ready to be drawn: every mark with its place and its words. */
sealed interface Drawing {
  int width();

  int height();

  /** What it shows, with the unit of measure. */
  String title();

  /** A line across the drawing at a round number. */
  record Mark(String at, String word) {}

  /** A day on which the series broke. */
  record Break(String x, String word) {}

  /**
   * Values through time.
   *
   * @param marks of the vertical axis
   * @param days of the horizontal axis
   * @param base where zero lies
   */
  record Lines(
      int width,
      int height,
      String title,
      List<Mark> marks,
      List<Mark> days,
      List<Series> series,
      List<Break> breaks,
      String base)
      implements Drawing {}

  /**
   * One line; where a value is missing it is interrupted.
   *
   * @param paths unbroken stretches as points of a polyline
   */
  record Series(int number, String name, String nameY, List<String> paths, List<Dot> dots) {}

  /** One value; hollow where it is not complete or estimated. */
  record Dot(String x, String y, boolean known, String words) {}

  /** Values side by side, largest first. */
  record Bars(int width, int height, String title, List<Mark> marks, List<Bar> bars, String base)
      implements Drawing {}

  /** One bar, with its name before and its value behind it. */
  record Bar(
      String y,
      String textY,
      String x,
      String length,
      String valueX,
      String name,
      String value,
      boolean known) {}
}
