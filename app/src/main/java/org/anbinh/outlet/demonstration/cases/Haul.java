package org.anbinh.outlet.demonstration.cases;

import java.util.Optional;
import org.anbinh.outlet.demonstration.calibration.Province;

/** What is mainly found in a case, and the pot it counts towards. */
enum Haul {
  HEROIN(Pot.HEROIN, 0.45, 0.17),
  CRYSTAL(Pot.SYNTHETIC, 0.31, 0.45),
  KETAMINE(Pot.SYNTHETIC, 0.02, 0.07),
  PILLS(Pot.TABLETS, 0.08, 0.11),
  CANNABIS(Pot.CANNABIS, 0.04, 0.06),
  OPIUM(Pot.OTHER, 0.025, 0.010),
  COCAINE(Pot.OTHER, 0.003, 0.006),
  PLANTS(null, 0.010, 0.006),
  NONE(null, 0.062, 0.118);

  private static final double YEARS = 12;
  private final Optional<Pot> pot;
  private final double first;
  private final double last;

  Haul(@org.jspecify.annotations.Nullable Pot pot, double first, double last) {
    this.pot = Optional.ofNullable(pot);
    this.first = first;
    this.last = last;
  }

  /** Empty where nothing is weighed or counted in tablets. */
  Optional<Pot> pot() {
    return pot;
  }

  /** The share of cases in a year, between its shares of 2014 and 2026. */
  double share(int year) {
    double gone = Math.clamp((year - 2014) / YEARS, 0, 1);
    return first + (last - first) * gone;
  }

  /** How it leans in a province against the nation. */
  double leaning(Province province) {
    return switch (this) {
      case HEROIN -> province.heroin();
      case CRYSTAL, KETAMINE, PILLS -> province.synthetic();
      case CANNABIS -> province.cannabis();
      case OPIUM, PLANTS -> province.heroin() * province.heroin();
      case COCAINE, NONE -> 1;
    };
  }
}
