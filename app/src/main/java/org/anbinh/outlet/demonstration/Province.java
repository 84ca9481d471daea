package org.anbinh.outlet.demonstration;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * How much of the nation's cases a province has, and how its mix leans. A province of the map of 2025
 * has the sum of those it was made of.
 */
record Province(String code, double cases, double heroin, double synthetic, double cannabis) {

  static Province of(NamedCsvRecord row) {
    return new Province(
        row.getField("code"),
        Tables.number(row, "cases"),
        Tables.number(row, "heroin"),
        Tables.number(row, "synthetic"),
        Tables.number(row, "cannabis"));
  }

  /** Two provinces as one of another code; the leanings are averaged by cases. */
  Province and(Province other) {
    double sum = cases + other.cases;
    return new Province(
        code,
        sum,
        (heroin * cases + other.heroin * other.cases) / sum,
        (synthetic * cases + other.synthetic * other.cases) / sum,
        (cannabis * cases + other.cannabis * other.cases) / sum);
  }

  Province coded(String newCode) {
    return new Province(newCode, cases, heroin, synthetic, cannabis);
  }

  /** How a haul leans here against the nation. */
  double leaning(Haul haul) {
    return switch (haul) {
      case HEROIN -> heroin;
      case CRYSTAL, KETAMINE, PILLS -> synthetic;
      case CANNABIS -> cannabis;
      case OPIUM, PLANTS -> heroin * heroin;
      case COCAINE, NONE -> 1;
    };
  }

  /** How much heavier or lighter the hauls of a pot are here. */
  double leaning(Pot pot) {
    return switch (pot) {
      case HEROIN -> heroin;
      case SYNTHETIC, TABLETS -> synthetic;
      case CANNABIS -> cannabis;
      case OTHER -> 1;
    };
  }
}
