package org.anbinh.outlet.demonstration.cases;

import org.anbinh.outlet.demonstration.calibration.Province;

/** What is seized, as the published totals are kept: in kilograms or tablets, never added up. */
enum Pot {
  HEROIN("heroin_kg", "heroin", 1.2),
  SYNTHETIC("synthetic_kg", "synthetic", 1.3),
  TABLETS("synthetic_tablets", "tablets", 1.2),
  CANNABIS("cannabis_kg", "cannabis", 1.2),
  OTHER("other_kg", "cases", 0.9);

  private final String column;
  private final String trend;
  private final double spread;

  Pot(String column, String trend, double spread) {
    this.column = column;
    this.trend = trend;
    this.spread = spread;
  }

  /** The column of a stretch that holds its total. */
  String column() {
    return column;
  }

  /** The column of a year that holds its weight. */
  String trend() {
    return trend;
  }

  /** How unequal half-months and provinces are. */
  double spread() {
    return spread;
  }

  /** How many of the units it is divided in make one kilogram (0.1 g each) or one tablet. */
  long unitsPerOne() {
    return this == TABLETS ? 1 : 10_000;
  }

  /** How much heavier or lighter the hauls are in a province. */
  double leaning(Province province) {
    return switch (this) {
      case HEROIN -> province.heroin();
      case SYNTHETIC, TABLETS -> province.synthetic();
      case CANNABIS -> province.cannabis();
      case OTHER -> 1;
    };
  }
}
