package org.anbinh.outlet.home.web.map;

import java.time.LocalDate;
import org.anbinh.figures.answers.Question;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Unit;
import org.anbinh.outlet.maps.Classing;

/**
 * A question about every unit of a level in a unit, and how the answers are put into classes.
 *
 * @param day the day whose map is drawn
 * @param bounds where the reader draws the lines between classes
 */
record MapQuestion(
    Question question,
    Unit within,
    Level level,
    LocalDate day,
    Classing classing,
    double[] bounds,
    Sorting sorting) {

  /** In which order the table stands. */
  enum Sorting {
    VALUE,
    VALUE_UP,
    NAME,
    CODE;

    String written() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
