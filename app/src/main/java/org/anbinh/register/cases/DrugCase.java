package org.anbinh.register.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.anbinh.ground.catalogue.CellKey;
import org.anbinh.ground.catalogue.Slice;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;
import org.anbinh.ledger.declaration.Cell;
import org.anbinh.ledger.declaration.Content;
import org.anbinh.ledger.declaration.Declare;
import org.anbinh.ledger.declaration.Origin;
import org.anbinh.ledger.declaration.Reading;
import org.anbinh.ledger.declaration.Statement;

/**
 * A drug case as it was detected. Persons are counts; nobody is named here.
 *
 * @param number the detecting agency's own number, unique with the agency
 * @param place the commune in which it was detected, on the map of that day
 * @param placeElsewhere the commune of the other map in which the address lies, where it is known
 * @param borderCountry the country across, where it was on the border
 * @param gate the border gate, where it was at one
 */
@Declare.Register(name = "case", origin = Origin.RECORD)
public record DrugCase(
    @Declare.Key @Declare.Length(60) String number,
    @Declare.Key @Declare.Codes("agency") String agency,
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

  private static final Map<String, SeizedAs> SEIZED_AS =
      Map.of(
          "kg", new SeizedAs("seized.mass", BigDecimal.ONE),
          "g", new SeizedAs("seized.mass", new BigDecimal("0.001")),
          "tablet", new SeizedAs("seized.tablets", BigDecimal.ONE),
          "cake", new SeizedAs("seized.cakes", BigDecimal.ONE),
          "plant", new SeizedAs("seized.plants", BigDecimal.ONE),
          "m2", new SeizedAs("seized.area", BigDecimal.ONE),
          "litre", new SeizedAs("seized.volume", BigDecimal.ONE),
          "ml", new SeizedAs("seized.volume", new BigDecimal("0.001")));

  private record SeizedAs(String measure, BigDecimal factor) {}

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
    Map<String, String> shared = Map.of("agency", agency, "route", route, "offence", offence);
    state(sink, "cases.detected", shared, Map.of(), occurredOn, BigDecimal.ONE);
    for (Persons group : persons) {
      Map<String, String> who =
          Map.of("sex", group.sex(), "age", group.age(), "nationality", group.nationality());
      state(sink, "persons.arrested", shared, who, occurredOn, BigDecimal.valueOf(group.count()));
    }
    for (Seizure seizure : seizures) {
      SeizedAs as =
          SEIZED_AS.getOrDefault(seizure.unit(), new SeizedAs("seized.other", BigDecimal.ONE));
      Map<String, String> what = Map.of("substance", seizure.substance(), "form", seizure.form());
      Map<String, String> where = Map.of("agency", agency, "route", route);
      state(sink, as.measure(), where, what, occurredOn, seizure.quantity().multiply(as.factor()));
      seizure
          .weighedKg()
          .ifPresent(mass -> state(sink, "seized.weighed", where, what, occurredOn, mass));
    }
    for (Step step : steps) {
      if (step.status().equals("prosecuted")) {
        Map<String, String> by = Map.of("agency", agency, "offence", offence);
        state(sink, "cases.prosecuted", by, Map.of(), step.on(), BigDecimal.ONE);
        state(
            sink,
            "defendants.prosecuted",
            by,
            Map.of(),
            step.on(),
            BigDecimal.valueOf(step.defendants()));
      }
    }
    if (officersKilled > 0) {
      state(
          sink,
          "officers.killed",
          Map.of("agency", agency),
          Map.of(),
          occurredOn,
          BigDecimal.valueOf(officersKilled));
    }
    if (officersHurt > 0) {
      state(
          sink,
          "officers.hurt",
          Map.of("agency", agency),
          Map.of(),
          occurredOn,
          BigDecimal.valueOf(officersHurt));
    }
    if (armsUsed) {
      state(
          sink,
          "cases.armed",
          Map.of("agency", agency, "route", route),
          Map.of(),
          occurredOn,
          BigDecimal.ONE);
    }
    if (organisedRing) {
      state(
          sink,
          "cases.organised",
          Map.of("agency", agency, "route", route),
          Map.of(),
          occurredOn,
          BigDecimal.ONE);
    }
  }

  private void state(
      Consumer<Statement> sink,
      String measure,
      Map<String, String> shared,
      Map<String, String> own,
      LocalDate day,
      BigDecimal amount) {
    var codes = new TreeMap<>(shared);
    codes.putAll(own);
    var cell = new Cell(new CellKey(measure, new Slice(codes)), place, Window.day(day));
    sink.accept(new Statement(cell, new Reading.Amount(amount), placeElsewhere));
  }
}
