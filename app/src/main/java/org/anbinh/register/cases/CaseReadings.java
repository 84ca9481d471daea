package org.anbinh.register.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  private record SeizedAs(String measure, BigDecimal factor) {}

  void state() {
    SortedMap<String, String> by =
        found(Map.of("route", drugCase.route(), "offence", drugCase.offence()));
    state("cases.detected", by, 1);
    drugCase.persons().forEach(group -> persons(group, by));
    drugCase.seizures().forEach(this::seizure);
    prosecution();
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
    SeizedAs as =
        Objects.requireNonNull(
            SEIZED_AS.get(seizure.unit()), "no measure counts seizures in " + seizure.unit());
    SortedMap<String, String> by =
        found(
            Map.of(
                "route", drugCase.route(),
                "substance", seizure.substance(),
                "form", seizure.form()));
    LocalDate day = drugCase.occurredOn();
    state(as.measure(), by, day, seizure.quantity().multiply(as.factor()));
    seizure.weighedKg().ifPresent(mass -> state("seized.weighed", by, day, mass));
  }

  /** A case is newly prosecuted once, on the day of the first such step; defendants add up. */
  private void prosecution() {
    SortedMap<String, String> by = by(Map.of("offence", drugCase.offence()));
    List<DrugCase.Step> steps =
        drugCase.steps().stream().filter(step -> step.status().equals("prosecuted")).toList();
    steps.stream()
        .map(DrugCase.Step::on)
        .min(Comparator.naturalOrder())
        .ifPresent(first -> state("cases.prosecuted", by, first, BigDecimal.ONE));
    for (DrugCase.Step step : steps) {
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

  /** These codes, the detecting agency, and the gate where it was at one. */
  private SortedMap<String, String> found(Map<String, String> codes) {
    SortedMap<String, String> by = by(codes);
    drugCase.gate().ifPresent(gate -> by.put("gate", gate));
    return by;
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
