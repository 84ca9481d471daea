package org.anbinh.outlet.home.web.figures.charts;

import java.util.List;

/** A chart ready to be drawn: every mark with its place and its words. */
public sealed interface Drawing {
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
   * @param left where the axes begin
   * @param right where they end, and names begin
   * @param marks of the vertical axis
   * @param days of the horizontal axis
   * @param base where zero lies
   */
  record Lines(
      int width,
      int height,
      String title,
      int left,
      int right,
      List<Mark> marks,
      List<Mark> days,
      List<Series> series,
      List<Break> breaks,
      String base)
      implements Drawing {}

  /**
   * One line; where a value is missing it is interrupted.
   *
   * @param gaps places at which a value is missing, with the reason
   */
  record Series(
      int number,
      String colour,
      String name,
      String nameY,
      List<Stretch> stretches,
      List<Dot> dots,
      List<Mark> gaps) {}

  /** A stretch of a line as points of a polyline; dashed between values that are not sure. */
  record Stretch(String points, boolean sure) {}

  /** One value; hollow where it is not complete or estimated. */
  record Dot(String x, String y, boolean sure, String words) {}

  /**
   * Values side by side.
   *
   * @param left where names end and bars begin
   */
  record Bars(
      int width, int height, String title, int left, List<Mark> marks, List<Bar> bars, String base)
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
      boolean sure) {}

  /**
   * A small chart, one of many on the same scale.
   *
   * @param most the highest mark of the common scale, in words
   */
  record Small(int width, int height, String title, String most, Series series, List<Break> breaks)
      implements Drawing {}

  /**
   * How one value becomes another.
   *
   * @param bars from the base to the figure
   * @param base where zero lies
   */
  record Waterfall(int width, int height, String title, List<Fall> bars, String base)
      implements Drawing {}

  /**
   * One bar of a waterfall.
   *
   * @param kind {@code whole}, {@code up} or {@code down}
   * @param join where the line to the next bar lies
   */
  record Fall(
      String kind, String x, String y, String height, Label name, Label value, String join) {}

  /** Words at a place. */
  record Label(String x, String y, String words) {}
}
