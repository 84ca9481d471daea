package org.anbinh.register.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;
import org.anbinh.ledger.declaration.Content;
import org.anbinh.ledger.declaration.Declare;
import org.anbinh.ledger.declaration.Origin;
import org.anbinh.ledger.declaration.Statement;

/**
 * A drug case as it was detected. Persons are counts; nobody is named here.
 *
 * @param number the detecting unit's own number, unique with the agency and the unit
 * @param detectedBy the unit whose agency it was: police of Hà Nội and of Nghệ An both have a case
 *     01/2025
 * @param place the commune in which it was detected, on the map of that day
 * @param placeElsewhere the commune of the other map in which the address lies, where it is known
 * @param borderCountry the country across, where it was on the border
 * @param gate the border gate, where it was at one
 */
@Declare.Register(name = "case", origin = Origin.RECORD, agencyIn = "agency")
public record DrugCase(
    @Declare.Key @Declare.Length(60) String number,
    @Declare.Key @Declare.Codes("agency") String agency,
    @Declare.Key @Declare.Unit({Level.NATION, Level.PROVINCE, Level.DISTRICT, Level.COMMUNE})
        UnitId detectedBy,
    @Declare.Place(Level.COMMUNE) UnitId place,
    @Declare.When LocalDate occurredOn,
    @Declare.Codes("route") String route,
    @Declare.Codes("offence") String offence,
    Optional<UnitId> placeElsewhere,
    @Declare.Codes("country") Optional<String> borderCountry,
    @Declare.Codes("gate") Optional<String> gate,
    @Declare.Codes("country") Optional<String> origin,
    @Declare.Codes("country") Optional<String> destination,
    boolean organisedRing,
    boolean armsUsed,
    @Declare.Range(to = 100) int officersKilled,
    @Declare.Range(to = 1000) int officersHurt,
    List<Persons> persons,
    List<Seizure> seizures,
    List<Step> steps)
    implements Content {
  public DrugCase {
    persons = List.copyOf(persons);
    seizures = List.copyOf(seizures);
    steps = List.copyOf(steps);
  }

  /** Persons arrested that share sex, age band and nationality. */
  public record Persons(
      @Declare.Codes("sex") String sex,
      @Declare.Codes("age") String age,
      @Declare.Codes("country") String nationality,
      @Declare.Range(from = 1, to = 10_000) int count) {}

  /**
   * What was seized, in the unit in which it was counted.
   *
   * @param unit kg, g, tablet, cake (bánh, of no fixed weight), plant, m2, litre, ml
   * @param weighedKg weighed mass in kg where the unit is not one of mass
   * @param purity percent by mass where tested
   */
  public record Seizure(
      @Declare.Codes("substance") String substance,
      @Declare.Codes("form") String form,
      @Declare.Range(to = 1e9) BigDecimal quantity,
      @Declare.Codes("quantity-unit") String unit,
      @Declare.Range(to = 1e6) Optional<BigDecimal> weighedKg,
      @Declare.Range(to = 100) Optional<BigDecimal> purity) {}

  /** A step of the prosecution, and how many defendants it concerned. */
  public record Step(
      @Declare.Codes("prosecution-status") String status,
      LocalDate on,
      @Declare.Range(to = 10_000) int defendants) {}

  @Override
  public UnitId unit() {
    return place;
  }

  @Override
  public Window window() {
    return Window.day(occurredOn);
  }

  @Override
  public List<Remark> remarks() {
    var remarks = new ArrayList<Remark>();
    for (int i = 0; i < steps.size(); i++) {
      LocalDate on = steps.get(i).on();
      if (on.isBefore(occurredOn)) {
        remarks.add(
            new Remark(
                "steps." + (i + 1) + ".on",
                "step-before-case",
                List.of(on.toString(), occurredOn.toString())));
      }
    }
    for (int i = 0; i < seizures.size(); i++) {
      Seizure seizure = seizures.get(i);
      if (seizure.weighedKg().isPresent()
          && (seizure.unit().equals("kg") || seizure.unit().equals("g"))) {
        remarks.add(
            new Remark(
                "seizures." + (i + 1) + ".weighedKg",
                "mass-beside-mass",
                List.of(seizure.unit(), seizure.weighedKg().get().toPlainString())));
      }
    }
    if (gate.isPresent() && borderCountry.isEmpty()) {
      remarks.add(new Remark("borderCountry", "gate-without-country", List.of(gate.get())));
    }
    return remarks;
  }

  @Override
  public void readings(Consumer<Statement> sink) {
    new CaseReadings(this, sink).state();
  }
}
