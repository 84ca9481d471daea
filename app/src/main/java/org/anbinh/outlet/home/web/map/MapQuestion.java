package org.anbinh.outlet.home.web.map;

import java.time.LocalDate;
import java.util.Locale;
import org.anbinh.figures.answers.Question;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Unit;
import org.anbinh.outlet.maps.Classing;

/**
 * A question about every unit of a level in a unit, and how the answers are shown.
 *
 * @param day the day whose map is drawn
 * @param perHead whether figures are held against the number of inhabitants
 */
record MapQuestion(
    Question question,
    Unit within,
    Level level,
    LocalDate day,
    Style style,
    boolean perHead,
    Sorting sorting) {

  /** So many units that their shapes are sent apart from the page. */
  private static final int FEW = 600;

  /**
   * How answers become colours.
   *
   * @param bounds where the reader draws the lines between classes
   */
  record Style(Classing classing, double[] bounds, Palette palette) {}

  /** In which order the table stands. */
  enum Sorting {
    VALUE,
    VALUE_UP,
    NAME,
    CODE;

    String written() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Whether the page should stand before its shapes do. */
  static boolean isLarge(int units) {
    return units > FEW;
  }
}
