package org.anbinh.outlet.demonstration;

import java.time.LocalDate;

/** Under which article a case falls, by what was found. */
final class Offences {
  private static final double[] TRADE = {0.50, 0.07, 0.42, 0.005, 0.005};
  private static final String[] TRADE_ARTICLES = {"249", "250", "251", "252", "248"};
  private static final double[] USE = {0.62, 0.30, 0.05, 0.02, 0.01};
  private static final double[] USE_SINCE_2025 = {0.40, 0.19, 0.04, 0.01, 0.01, 0.35};
  private static final String[] USE_ARTICLES = {"255", "256", "254", "258", "257", "256a"};

  private Offences() {}

  static String of(Haul haul, LocalDate day, Chance chance) {
    return switch (haul) {
      case PLANTS -> "247";
      case NONE -> use(day, chance);
      case HEROIN, CRYSTAL, KETAMINE, PILLS, CANNABIS, OPIUM, COCAINE ->
          chance.happens(0.06) ? "255" : TRADE_ARTICLES[chance.pick(TRADE)];
    };
  }

  /** Use itself is an offence, under conditions, from the day of the reform on. */
  private static String use(LocalDate day, Chance chance) {
    return USE_ARTICLES[chance.pick(day.isBefore(Lineage.REFORM) ? USE : USE_SINCE_2025)];
  }

  /** An article as courts see it; plants and equipment are rare there. */
  static String tried(LocalDate day, Chance chance) {
    double use = chance.unit();
    if (use < 0.17) {
      return use(day, chance);
    }
    return use < 0.175 ? "247" : TRADE_ARTICLES[chance.pick(TRADE)];
  }
}
