package org.anbinh.outlet.demonstration.reports;

import java.math.BigDecimal;
import java.util.Set;
import java.util.SortedMap;
import org.anbinh.ledger.declaration.Reading;
import org.anbinh.register.cases.DrugCase;
import org.anbinh.register.reports.Report;

/** What the records of a commune come to in a period, as its report has to say it. */
final class Tally {
  private static final Set<String> SYNTHETIC =
      Set.of(
          "methamphetamine",
          "amphetamine",
          "mdma",
          "ketamine",
          "synthetic-cannabinoid",
          "other-synthetic");
  private static final BigDecimal GRAM = new BigDecimal("0.001");

  /** Nothing at all. */
  static final Tally NONE = new Tally();

  private int cases;
  private int persons;
  private int prosecuted;
  private int defendants;
  private BigDecimal heroin = BigDecimal.ZERO;
  private BigDecimal cannabis = BigDecimal.ZERO;
  private BigDecimal synthetic = BigDecimal.ZERO;
  private BigDecimal tablets = BigDecimal.ZERO;

  int cases() {
    return cases;
  }

  void detected(DrugCase one) {
    cases++;
    for (DrugCase.Persons group : one.persons()) {
      persons += group.count();
    }
    one.seizures().forEach(this::seized);
  }

  private void seized(DrugCase.Seizure seizure) {
    boolean made = SYNTHETIC.contains(seizure.substance());
    switch (seizure.unit()) {
      case "g" -> weighed(seizure.substance(), made, seizure.quantity().multiply(GRAM));
      case "kg" -> weighed(seizure.substance(), made, seizure.quantity());
      case "tablet" -> tablets = made ? tablets.add(seizure.quantity()) : tablets;
      default -> {
        // cakes, plants and areas have no column on the commune's form
      }
    }
  }

  private void weighed(String substance, boolean made, BigDecimal kilograms) {
    if (made) {
      synthetic = synthetic.add(kilograms);
    } else if (substance.equals("heroin")) {
      heroin = heroin.add(kilograms);
    } else if (substance.equals("cannabis")) {
      cannabis = cannabis.add(kilograms);
    }
  }

  void prosecuted(int accused) {
    prosecuted++;
    defendants += accused;
  }

  /** Writes the cells; a factor other than 1 makes cases and persons disagree with the records. */
  void write(SortedMap<String, Reading> cells, double factor) {
    cells.put("cases.detected", Report.amount(StrictMath.round(cases * factor)));
    cells.put("persons.arrested", Report.amount(StrictMath.round(persons * factor)));
    if (cases > 0 || prosecuted > 0) {
      cells.put("cases.prosecuted", Report.amount(prosecuted));
      cells.put("defendants.prosecuted", Report.amount(defendants));
    }
    found(cells, "seized.mass|substance=heroin", heroin);
    found(cells, "seized.mass|substance=cannabis", cannabis);
    found(cells, "seized.mass|substance=synthetic", synthetic);
    found(cells, "seized.tablets|substance=synthetic", tablets);
  }

  private static void found(SortedMap<String, Reading> cells, String key, BigDecimal amount) {
    if (amount.signum() > 0) {
      cells.put(key, new Reading.Amount(amount));
    }
  }
}
