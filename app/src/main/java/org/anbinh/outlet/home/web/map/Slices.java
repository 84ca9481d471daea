package org.anbinh.outlet.home.web.map;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.anbinh.figures.indicators.Indicators;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.catalogue.CodeList;
import org.anbinh.ground.catalogue.Measure;
import org.anbinh.outlet.home.web.Words;
import org.springframework.stereotype.Component;

/** To what an indicator may be cut on a map: the codes that all its measures are divided by. */
@Component
class Slices {
  private final Indicators indicators;
  private final Catalogue catalogue;

  Slices(Indicators indicators, Catalogue catalogue) {
    this.indicators = indicators;
    this.catalogue = catalogue;
  }

  List<CodeList> of(String indicator) {
    return indicators
        .find(indicator)
        .map(known -> known.definitions().getLast().variables().values())
        .map(variables -> {
          List<Measure> measures =
              variables.stream()
                  .flatMap(each -> catalogue.findMeasure(each.measure()).stream())
                  .toList();
          return measures.stream()
              .flatMap(measure -> measure.dimensions().stream())
              .distinct()
              .filter(each -> measures.stream().allMatch(one -> one.dimensions().contains(each)))
              .filter(each ->
                  variables.stream().noneMatch(variable -> variable.filter().containsKey(each)))
              .flatMap(each -> catalogue.findCodeList(each).stream())
              .toList();
        })
        .orElse(List.of());
  }

  /** What of a filter does not fit an indicator. */
  SortedMap<String, String> unknown(String indicator, SortedMap<String, String> filter) {
    List<CodeList> possible = of(indicator);
    var unknown = new TreeMap<String, String>();
    filter.forEach((dimension, code) -> {
      if (possible.stream()
          .noneMatch(list -> list.id().equals(dimension) && list.find(code).isPresent())) {
        unknown.put(dimension, code);
      }
    });
    return unknown;
  }

  String name(String dimension, Words words) {
    return catalogue.findCodeList(dimension).map(CodeList::name).map(words::of).orElse(dimension);
  }

  /** What a filter leaves, in words. */
  String written(SortedMap<String, String> filter, Words words) {
    return String.join(
        ", ",
        filter.entrySet().stream()
            .map(each ->
                name(each.getKey(), words)
                    + ": "
                    + catalogue
                        .findCodeList(each.getKey())
                        .flatMap(list -> list.find(each.getValue()))
                        .map(code -> words.of(code.name()))
                        .orElse(each.getValue()))
            .toList());
  }
}
