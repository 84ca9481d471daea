package org.anbinh.register.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.anbinh.ground.catalogue.CellKey;
import org.anbinh.ground.catalogue.Slice;
import org.anbinh.ground.time.Window;
import org.anbinh.ledger.declaration.Cell;
import org.anbinh.ledger.declaration.Reading;
import org.anbinh.ledger.declaration.Statement;

/** What one drug case adds to the figures. */
record CaseReadings(DrugCase drugCase, Consumer<Statement> sink) {
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
  private static final SeizedAs OTHERWISE = new SeizedAs("seized.other", BigDecimal.ONE);

  private record SeizedAs(String measure, BigDecimal factor) {}

  void state() {
    SortedMap<String, String> by =
        by(Map.of("route", drugCase.route(), "offence", drugCase.offence()));
    state("cases.detected", by, 1);
    drugCase.persons().forEach(group -> persons(group, by));
    drugCase.seizures().forEach(this::seizure);
    drugCase.steps().forEach(this::step);
    circumstances();
  }

  private void persons(DrugCase.Persons group, SortedMap<String, String> by) {
    var codes = new TreeMap<>(by);
    codes.put("sex", group.sex());
    codes.put("age", group.age());
    codes.put("nationality", group.nationality());
    state("persons.arrested", codes, group.count());
  }

  private void seizure(DrugCase.Seizure seizure) {
    SeizedAs as = SEIZED_AS.getOrDefault(seizure.unit(), OTHERWISE);
    SortedMap<String, String> by =
        by(
            Map.of(
                "route", drugCase.route(),
                "substance", seizure.substance(),
                "form", seizure.form()));
    LocalDate day = drugCase.occurredOn();
    state(as.measure(), by, day, seizure.quantity().multiply(as.factor()));
    seizure.weighedKg().ifPresent(mass -> state("seized.weighed", by, day, mass));
  }

  private void step(DrugCase.Step step) {
    if (step.status().equals("prosecuted")) {
      SortedMap<String, String> by = by(Map.of("offence", drugCase.offence()));
      state("cases.prosecuted", by, step.on(), BigDecimal.ONE);
      state("defendants.prosecuted", by, step.on(), BigDecimal.valueOf(step.defendants()));
    }
  }

  private void circumstances() {
    SortedMap<String, String> byRoute = by(Map.of("route", drugCase.route()));
    if (drugCase.officersKilled() > 0) {
      state("officers.killed", by(Map.of()), drugCase.officersKilled());
    }
    if (drugCase.officersHurt() > 0) {
      state("officers.hurt", by(Map.of()), drugCase.officersHurt());
    }
    if (drugCase.armsUsed()) {
      state("cases.armed", byRoute, 1);
    }
    if (drugCase.organisedRing()) {
      state("cases.organised", byRoute, 1);
    }
  }

  /** These codes and the detecting agency, by which every measure of a case is sliced. */
  private SortedMap<String, String> by(Map<String, String> codes) {
    var all = new TreeMap<>(codes);
    all.put("agency", drugCase.agency());
    return all;
  }

  private void state(String measure, SortedMap<String, String> by, long amount) {
    state(measure, by, drugCase.occurredOn(), BigDecimal.valueOf(amount));
  }

  private void state(
      String measure, SortedMap<String, String> by, LocalDate day, BigDecimal amount) {
    var key = new CellKey(measure, new Slice(by));
    var cell = new Cell(key, drugCase.place(), Window.day(day));
    sink.accept(new Statement(cell, new Reading.Amount(amount), drugCase.placeElsewhere()));
  }
}
