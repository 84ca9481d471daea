package org.anbinh.outlet.demonstration.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.anbinh.outlet.demonstration.calibration.Apportionment;
import org.anbinh.outlet.demonstration.calibration.Chance;
import org.anbinh.register.cases.DrugCase;

/** Divides what a plan holds in each pot over its cases: many small finds and a few large ones. */
final class Seizures {
  /** A find is weighed to the hundredth of a gram; the plan's unit is a tenth. */
  private static final int FINER = 10;

  private static final double SPREAD = 2.5;
  private static final long KILOGRAM = 100_000;

  private final CellPlan plan;
  private final Chance chance;
  private final List<List<DrugCase.Seizure>> found;

  Seizures(CellPlan plan, Chance chance) {
    this.plan = plan;
    this.chance = chance;
    found =
        IntStream.range(0, plan.cases())
            .<List<DrugCase.Seizure>>mapToObj(i -> new ArrayList<>())
            .toList();
  }

  /** The seizures of each case, in the order of the plan. */
  List<List<DrugCase.Seizure>> divide() {
    for (Pot pot : Pot.values()) {
      divide(pot);
    }
    for (int i = 0; i < plan.cases(); i++) {
      if (plan.hauls().get(i) == Haul.PLANTS) {
        plants(found.get(i));
      } else if (plan.hauls().get(i) == Haul.HEROIN && chance.happens(0.002)) {
        found.get(i).add(counted("heroin", "cake", chance.between(1, 40), "cake"));
      }
    }
    return found;
  }

  private void divide(Pot pot) {
    long amount = plan.pots().getOrDefault(pot, 0L);
    if (amount == 0) {
      return;
    }
    var carriers = new ArrayList<Integer>();
    for (int i = 0; i < plan.cases(); i++) {
      if (plan.hauls().get(i).pot().filter(pot::equals).isPresent()) {
        carriers.add(i);
      }
    }
    alsoFound(pot, carriers);
    boolean counted = pot == Pot.TABLETS;
    long[] least = carriers.stream().mapToLong(i -> 1).toArray();
    double[] weights = carriers.stream().mapToDouble(i -> chance.around(SPREAD)).toArray();
    long[] parts = Apportionment.atLeast(counted ? amount : amount * FINER, least, weights);
    for (int i = 0; i < parts.length; i++) {
      int place = carriers.get(i);
      found
          .get(place)
          .add(counted ? pills(parts[i]) : weighed(pot, plan.hauls().get(place), parts[i]));
    }
  }

  /** Other cases of the plan in which some of it is found beside their own haul. */
  private void alsoFound(Pot pot, List<Integer> carriers) {
    int most = pot == Pot.TABLETS ? 0 : carriers.size();
    for (int i = 0; i < plan.cases() && most > 0; i++) {
      Optional<Pot> own = plan.hauls().get(i).pot();
      if (own.isPresent() && own.get() != pot && pot != Pot.OTHER && chance.happens(0.04)) {
        carriers.add(i);
        most--;
      }
    }
  }

  private DrugCase.Seizure weighed(Pot pot, Haul haul, long hundredths) {
    String substance = substance(pot, haul);
    boolean pure = pot == Pot.HEROIN || substance.equals("methamphetamine");
    boolean tested = pure && hundredths > 10_000 && chance.happens(0.4);
    boolean large = hundredths >= KILOGRAM;
    return new DrugCase.Seizure(
        substance,
        form(pot, substance),
        plain(BigDecimal.valueOf(hundredths, large ? 5 : 2)),
        large ? "kg" : "g",
        Optional.empty(),
        tested
            ? Optional.of(plain(BigDecimal.valueOf(chance.between(350, 980), 1)))
            : Optional.empty());
  }

  private String substance(Pot pot, Haul haul) {
    boolean own = haul.pot().filter(pot::equals).isPresent();
    return switch (pot) {
      case HEROIN -> "heroin";
      case CANNABIS -> "cannabis";
      case OTHER -> haul == Haul.COCAINE ? "cocaine" : "opium";
      case SYNTHETIC, TABLETS -> {
        if (own && haul == Haul.KETAMINE) {
          yield chance.happens(0.85) ? "ketamine" : "other-synthetic";
        }
        yield chance.happens(0.95) ? "methamphetamine" : "synthetic-cannabinoid";
      }
    };
  }

  private String form(Pot pot, String substance) {
    return switch (pot) {
      case HEROIN -> "powder";
      case CANNABIS -> chance.happens(0.8) ? "herb-dry" : "resin";
      case OTHER -> substance.equals("opium") ? "resin" : "powder";
      case SYNTHETIC, TABLETS ->
          switch (substance) {
            case "methamphetamine" -> "crystal";
            case "synthetic-cannabinoid" -> "herb-dry";
            default -> "powder";
          };
    };
  }

  private DrugCase.Seizure pills(long count) {
    String substance =
        switch (chance.pick(0.6, 0.35, 0.05)) {
          case 0 -> "methamphetamine";
          case 1 -> "mdma";
          default -> "other-synthetic";
        };
    Optional<BigDecimal> weighed =
        chance.happens(0.5)
            ? Optional.of(plain(BigDecimal.valueOf(count * chance.between(88, 112), 6)))
            : Optional.empty();
    return new DrugCase.Seizure(
        substance, "tablet", BigDecimal.valueOf(count), "tablet", weighed, Optional.empty());
  }

  private void plants(List<DrugCase.Seizure> into) {
    String substance = chance.happens(0.55) ? "cannabis" : "opium";
    int count = (int) (3 + 40 * chance.around(1.6));
    into.add(counted(substance, "plant", count, "plant"));
    if (chance.happens(0.4)) {
      into.add(counted(substance, "plant", Math.max(1, count / 4), "m2"));
    }
  }

  private static DrugCase.Seizure counted(String substance, String form, int count, String unit) {
    return new DrugCase.Seizure(
        substance, form, BigDecimal.valueOf(count), unit, Optional.empty(), Optional.empty());
  }

  private static BigDecimal plain(BigDecimal amount) {
    BigDecimal stripped = amount.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
