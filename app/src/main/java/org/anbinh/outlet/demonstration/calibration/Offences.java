package org.anbinh.outlet.demonstration.calibration;

import java.time.LocalDate;

/** Under which article a case falls, by what was found. */
public final class Offences {
  private static final double[] TRADE = {0.50, 0.07, 0.42, 0.005, 0.005};
  private static final String[] TRADE_ARTICLES = {"249", "250", "251", "252", "248"};
  private static final double[] USE = {0.62, 0.30, 0.05, 0.02, 0.01};
  private static final double[] USE_SINCE_2025 = {0.40, 0.19, 0.04, 0.01, 0.01, 0.35};
  private static final String[] USE_ARTICLES = {"255", "256", "254", "258", "257", "256a"};

  private Offences() {}

  /** An article for growing plants. */
  public static String growing() {
    return "247";
  }

  /** An article for a case in which something was found. */
  public static String found(Chance chance) {
    return chance.happens(0.06) ? "255" : TRADE_ARTICLES[chance.pick(TRADE)];
  }

  /** Use itself is an offence, under conditions, from the day of the reform on. */
  public static String use(LocalDate day, Chance chance) {
    return USE_ARTICLES[chance.pick(day.isBefore(Geography.REFORM) ? USE : USE_SINCE_2025)];
  }

  /** An article as courts see it; plants and equipment are rare there. */
  public static String tried(LocalDate day, Chance chance) {
    double use = chance.unit();
    if (use < 0.17) {
      return use(day, chance);
    }
    return use < 0.175 ? "247" : TRADE_ARTICLES[chance.pick(TRADE)];
  }
}
