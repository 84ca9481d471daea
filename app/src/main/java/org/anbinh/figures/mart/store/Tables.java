package org.anbinh.figures.mart.store;

import java.util.List;

/** The tables of the mart's file. What stands in one version of them is read by no other. */
final class Tables {
  /** Raised whenever the tables change: an older file is thrown away and made anew. */
  static final int FORMAT = 5;

  /** The vintage from which a reading that still stands is superseded. */
  static final long STANDS = Long.MAX_VALUE;

  static final List<String> CREATE =
      List.of(
          "create table position(format integer, batch bigint, hash varchar)",
          "create table measure(id integer, name varchar, finer boolean)",
          "create table source(id integer, name varchar, origin varchar, form boolean,"
              + " plural boolean, ladder date)",
          "create table series(id integer, measure varchar, slice varchar, source integer,"
              + " shapes varchar, above varchar)",
          "create table series_code(series integer, dimension varchar, code varchar)",
          "create table place(id integer, unit varchar, elsewhere varchar, level integer)",
          "create table extent(measure varchar, source integer, begins date, ends date,"
              + " irregular_begins date, irregular_ends date, levels varchar)",
          "create table irregular_form(form varchar)",
          "create table entry(id integer, register varchar, subject varchar, version integer,"
              + " batch_from bigint, batch_until bigint)",
          "create table filing(source integer, place integer, month smallint, begins date,"
              + " ends date,"
              + " regular boolean, nil boolean, batch_from bigint, batch_until bigint,"
              + " entry integer)",
          "create table approval(entry integer, batch_from bigint, batch_until bigint)",
          "create table approving(register varchar, subject varchar, version integer,"
              + " batch bigint)",
          "create table overtaking(register varchar, subject varchar, version integer,"
              + " batch bigint)",
          "create table superseding(register varchar, subject varchar, version integer,"
              + " batch bigint)");

  private Tables() {}

  /** The months of the day on which a reading begins, counted so that no date is worked out. */
  static int month(java.time.LocalDate day) {
    return day.getYear() * 12 + day.getMonthValue() - 1;
  }

  /**
   * Decimals of the column {@code amount}. What six decimals and twelve digits before them cannot
   * hold stands in {@code rest}; the exact amount is the sum of both, and a measure says whether
   * any of its readings needs the second.
   */
  static final int DECIMALS = 6;

  static final int REST_DECIMALS = 12;

  /**
   * The table of the readings of one measure: the measure is the first thing any question names.
   */
  static String readings(int measure) {
    return "reading_" + measure;
  }

  static String createReadings(int measure) {
    return "create table "
        + readings(measure)
        + "(source smallint, series integer, place integer, month smallint, begins date, ends date,"
        + " amount decimal(18,6), rest decimal(38,12), gap tinyint, regular boolean,"
        + " batch_from bigint, batch_until bigint, entry integer)";
  }
}
