package org.anbinh.outlet.demonstration.calibration;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * How much of the nation's cases a province has, and how its mix leans. A province of the map of
 * 2025 has the sum of those it was made of.
 */
public record Province(
    String code, double cases, double heroin, double synthetic, double cannabis) {

  public static Province of(NamedCsvRecord row) {
    return new Province(
        row.getField("code"),
        Tables.number(row, "cases"),
        Tables.number(row, "heroin"),
        Tables.number(row, "synthetic"),
        Tables.number(row, "cannabis"));
  }

  /** Two provinces as one of another code; the leanings are averaged by cases. */
  public Province and(Province other) {
    double sum = cases + other.cases;
    return new Province(
        code,
        sum,
        (heroin * cases + other.heroin * other.cases) / sum,
        (synthetic * cases + other.synthetic * other.cases) / sum,
        (cannabis * cases + other.cannabis * other.cases) / sum);
  }

  public Province coded(String newCode) {
    return new Province(newCode, cases, heroin, synthetic, cannabis);
  }
}
