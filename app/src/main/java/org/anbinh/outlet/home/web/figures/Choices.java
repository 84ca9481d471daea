package org.anbinh.outlet.home.web.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anbinh.figures.indicators.Indicators;
import org.anbinh.figures.indicators.Variable;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.catalogue.CodeList;
import org.anbinh.ground.catalogue.Measure;
import org.anbinh.ground.catalogue.MeasureKind;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.law.Law;
import org.anbinh.ground.time.Period;
import org.anbinh.ground.time.StatisticalCalendar;
import org.anbinh.ground.time.Window;
import org.anbinh.outlet.home.web.Words;
import org.springframework.stereotype.Component;

/** What a question may be made of. */
@Component
class Choices {
  private static final Window DIRECTIVE =
      new Window(LocalDate.of(2019, 8, 16), LocalDate.of(2024, 8, 16));

  private final Indicators indicators;
  private final Catalogue catalogue;
  private final Law law;

  Choices(Indicators indicators, Catalogue catalogue, Law law) {
    this.indicators = indicators;
    this.catalogue = catalogue;
    this.law = law;
  }

  /**
   * An indicator that can be asked for.
   *
   * @param level whether it tells how many there are on a day, and not how many came in a window
   */
  record Indicator(
      String id,
      Label name,
      String unit,
      List<CodeList> dimensions,
      List<String> measures,
      boolean level,
      Law law) {

    /** Days in a window on which its series broke, with the words of the break. */
    List<Law.Break> breaks(Window window) {
      return measures.stream()
          .flatMap(measure -> law.breaks(measure, window).stream())
          .distinct()
          .toList();
    }
  }

  /** A window often asked for. */
  record Preset(String key, Window window) {}

  List<Indicator> indicators() {
    return indicators.list().stream().map(this::indicator).toList();
  }

  private Indicator indicator(org.anbinh.figures.indicators.Indicator known) {
    var variables = known.definitions().getLast().variables().values();
    List<Measure> measures =
        variables.stream()
            .flatMap(each -> catalogue.findMeasure(each.measure()).stream())
            .distinct()
            .toList();
    List<CodeList> dimensions =
        measures.stream()
            .flatMap(measure -> measure.dimensions().stream())
            .distinct()
            .filter(
                each -> measures.stream().allMatch(measure -> measure.dimensions().contains(each)))
            .filter(each ->
                variables.stream().noneMatch(variable -> variable.filter().containsKey(each)))
            .flatMap(each -> catalogue.findCodeList(each).stream())
            .toList();
    return new Indicator(
        known.id(),
        known.name(),
        known.unit(),
        dimensions,
        measures.stream().map(Measure::id).toList(),
        !measures.isEmpty() && measures.stream().allMatch(each -> each.kind() == MeasureKind.STOCK),
        law);
  }

  /** The code lists by which all of them may be cut. */
  List<CodeList> dimensions(List<String> ids) {
    List<Indicator> all = ids.stream().flatMap(id -> find(id).stream()).toList();
    return all.isEmpty()
        ? List.of()
        : all.getFirst().dimensions().stream()
            .filter(list -> all.stream().allMatch(each -> each.dimensions().contains(list)))
            .toList();
  }

  /**
   * What an indicator means on a day, in words: what is counted, or the formula with what each of
   * its names stands for; and why it means that.
   */
  Optional<String> definition(String id, LocalDate day, Words words) {
    return indicators
        .find(id)
        .flatMap(known -> known.on(day))
        .map(definition -> {
          String meaning =
              definition
                  .plain()
                  .map(variable -> meaning(variable, words))
                  .orElseGet(() ->
                      definition.formula().text()
                          + "; "
                          + String.join(
                              "; ",
                              definition.variables().entrySet().stream()
                                  .map(each ->
                                      each.getKey() + " = " + meaning(each.getValue(), words))
                                  .toList()));
          return meaning + " (" + words.of(definition.source()) + ")";
        });
  }

  private String meaning(Variable variable, Words words) {
    String measure =
        catalogue
            .findMeasure(variable.measure())
            .map(Measure::name)
            .map(words::of)
            .orElse(variable.measure());
    var limits = new ArrayList<String>();
    variable
        .filter()
        .forEach((dimension, code) ->
            limits.add(
                catalogue
                    .findCodeList(dimension)
                    .flatMap(list -> list.find(code))
                    .map(found -> words.of(found.name()))
                    .orElse(code)));
    return limits.isEmpty() ? measure : measure + " [" + String.join(", ", limits) + "]";
  }

  /** What a code list is called. */
  String dimensionName(String id, Words words) {
    return catalogue.findCodeList(id).map(CodeList::name).map(words::of).orElse(id);
  }

  Optional<Indicator> find(String id) {
    return indicators.find(id).map(this::indicator);
  }

  /** Names of the calendars by which a window may be cut. */
  List<String> calendars() {
    var names = new ArrayList<String>();
    names.add(StatisticalCalendar.CIVIL.id());
    law.calendars().stream()
        .map(StatisticalCalendar::id)
        .filter(id -> !names.contains(id))
        .forEach(names::add);
    return names;
  }

  /** Windows often asked for, on a day. */
  List<Preset> presets(LocalDate today) {
    var presets = new ArrayList<Preset>();
    presets.add(new Preset("directive", DIRECTIVE));
    presets.add(new Preset("before", DIRECTIVE.previous()));
    law.calendars().stream()
        .filter(calendar -> calendar.id().equals("police"))
        .findFirst()
        .ifPresent(calendar -> presets.add(new Preset("police", lastYear(calendar, today))));
    LocalDate month = YearMonth.from(today).atDay(1);
    presets.add(new Preset("twelve", new Window(month.minusMonths(12), month)));
    presets.add(new Preset("year", lastYear(StatisticalCalendar.CIVIL, today)));
    return presets;
  }

  private static Window lastYear(StatisticalCalendar calendar, LocalDate today) {
    Window year = new Period.Year(calendar, today.getYear() + 1).window();
    for (int back = today.getYear(); year.until().isAfter(today); back--) {
      year = new Period.Year(calendar, back).window();
    }
    return year;
  }
}
