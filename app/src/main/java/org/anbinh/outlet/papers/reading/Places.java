package org.anbinh.outlet.papers.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The places of a sentence, written in braces: {@code {cases}} a figure, {@code {cases percent
 * before}}, {@code {cases absolute before}} and {@code {cases both before}} how it changed against
 * a window, {@code {cases base before}} what it was then, {@code {cases: case|cases}} words for one
 * and for any other number, {@code {window main}} the days of a window, {@code {day main}} its last
 * day, {@code {unit}} what the paper is about.
 */
public final class Places {
  private static final Pattern COUNTED = Pattern.compile("([a-z][a-z0-9-]*): *([^|]+)\\|([^|]+)");
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)\\}");

  private Places() {}

  /** A piece of a sentence. */
  public sealed interface Piece {
    record Words(String text) implements Piece {}

    record Figure(String name) implements Piece {}

    /**
     * How a figure changed against a window, in words.
     *
     * @param way {@code percent}, {@code absolute}, {@code both} or {@code base}
     */
    record Change(String name, String way, String window) implements Piece {}

    /**
     * Words that go with a figure.
     *
     * @param one where it is one
     * @param other where it is any other number, or none is there
     */
    record Counted(String name, String one, String other) implements Piece {}

    record Days(String window) implements Piece {}

    record LastDay(String window) implements Piece {}

    /** The unit of the paper. */
    record Unit() implements Piece {}
  }

  /**
   * The pieces of a sentence, in their order.
   *
   * @throws IllegalArgumentException naming a place that means nothing
   */
  public static List<Piece> read(String text) {
    var pieces = new ArrayList<Piece>();
    Matcher place = PLACE.matcher(text);
    int done = 0;
    while (place.find()) {
      if (place.start() > done) {
        pieces.add(new Piece.Words(text.substring(done, place.start())));
      }
      pieces.add(piece(place.group(1).strip()));
      done = place.end();
    }
    if (done < text.length()) {
      pieces.add(new Piece.Words(text.substring(done)));
    }
    return pieces;
  }

  private static Piece piece(String written) {
    String[] parts = written.split(" +", -1);
    if (written.equals("unit")) {
      return new Piece.Unit();
    }
    if (parts.length == 1 && written.matches("[a-z][a-z0-9-]*")) {
      return new Piece.Figure(written);
    }
    if (parts.length == 2 && parts[0].equals("window")) {
      return new Piece.Days(parts[1]);
    }
    if (parts.length == 2 && parts[0].equals("day")) {
      return new Piece.LastDay(parts[1]);
    }
    if (parts.length == 3 && parts[1].matches("percent|absolute|both|base")) {
      return new Piece.Change(parts[0], parts[1], parts[2]);
    }
    Matcher counted = COUNTED.matcher(written);
    if (counted.matches()) {
      return new Piece.Counted(
          counted.group(1), counted.group(2).strip(), counted.group(3).strip());
    }
    throw new IllegalArgumentException(
        "{"
            + written
            + "} is no place; write {figure}, {figure percent window}, {figure absolute window},"
            + " {figure both window}, {figure base window}, {figure: one|many}, {window name}, {day name} or {unit}");
  }
}
