package org.anbinh.outlet.home.web.map;

import java.math.BigDecimal;
import java.util.Optional;
import org.anbinh.ground.territory.Unit;
import org.anbinh.outlet.home.web.Address;

/**
 * A unit with its figure, ready to be drawn and listed.
 *
 * @param amount the number, or the words that say why there is none
 * @param mark words that must stand beside a number: an estimate, or not complete
 * @param passport address of the passport of the figure
 * @param shade which class it is in
 * @param deeper the map of the units in it; empty where there is none
 * @param border what it has of the land border
 * @param rate where the figure is one for 100,000 inhabitants
 */
record Area(
    Unit unit,
    String name,
    String amount,
    Optional<BigDecimal> value,
    Optional<String> mark,
    String covered,
    String passport,
    Shade shade,
    Optional<Address> deeper,
    String border,
    Optional<Rate> rate) {

  /**
   * What a figure for 100,000 inhabitants was made of.
   *
   * @param population the inhabitants, or the words that say that they are not known
   */
  record Rate(String count, String population) {}

  /** What is said of it where there is one line only. */
  String said() {
    return name + ": " + amount + mark.map(words -> " (" + words + ")").orElse("");
  }

  /** Where it leads: to the units in it, else to the passport of its figure. */
  String address() {
    return deeper.map(Address::toString).orElse(passport);
  }
}
