package org.anbinh.outlet.papers;

/** A piece of a paragraph. */
public sealed interface Run {
  /** Words; spaces at their ends belong to them. */
  record Words(String text) implements Run {}

  /** Words to be read first. */
  record Strong(String text) implements Run {}

  /** A figure: its text, and its mark raised behind it. */
  @SuppressWarnings("AvoidCommonTypeNames") // always written Run.Number
  record Number(PaperFigure figure) implements Run {}
}
