package org.anbinh.figures.answers.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.anbinh.figures.indicators.Definition;
import org.anbinh.figures.indicators.Indicator;
import org.anbinh.figures.indicators.Indicators;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be asked for. */
@RestController
class IndicatorController {
  private final Indicators indicators;

  IndicatorController(Indicators indicators) {
    this.indicators = indicators;
  }

  /** An indicator and what it meant from when on. */
  record Row(
      String id,
      Label name,
      String unitOfMeasure,
      int decimals,
      boolean status,
      List<Meaning> definitions) {
    static Row of(Indicator each) {
      return new Row(
          each.id(),
          each.name(),
          each.unit(),
          each.decimals(),
          each.status(),
          each.definitions().stream().map(Meaning::of).toList());
    }
  }

  /** A formula in force from a day on. */
  record Meaning(LocalDate from, String formula, Map<String, String> variables, Label source) {
    static Meaning of(Definition definition) {
      var variables = new java.util.TreeMap<String, String>();
      definition
          .variables()
          .forEach((name, each) ->
              variables.put(
                  name, each.filter().isEmpty() ? each.measure() : each.measure() + each.filter()));
      return new Meaning(
          definition.from(), definition.formula().text(), variables, definition.source());
    }
  }

  /** All indicators. */
  @Requires(Right.FIGURES_READ)
  @GetMapping("/api/indicators")
  List<Row> list() {
    return indicators.list().stream().map(Row::of).toList();
  }
}
