package org.anbinh.outlet.home.web.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anbinh.figures.indicators.Indicator;
import org.anbinh.figures.indicators.Indicators;
import org.anbinh.ground.catalogue.CodeList;
import org.anbinh.outlet.home.web.Address;
import org.anbinh.outlet.home.web.DayField;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.maps.Classing;

/**
 * The form by which a map is put together.
 *
 * @param unitText the unit as the reader may write it
 */
record MapForm(MapAsked asked, String unitText, Indicators indicators, Slices slices, Words words) {

  /** A choice of a list. */
  record Option(String value, String words) {}

  /** Indicators of one matter. */
  record Group(String name, List<Option> indicators) {}

  /** Words that lead somewhere. */
  record Link(String words, Address address) {}

  List<Group> groups() {
    Map<String, List<Option>> groups = new LinkedHashMap<>();
    for (Indicator each : indicators.list()) {
      int dot = each.id().indexOf('.');
      groups
          .computeIfAbsent(
              dot < 0 ? each.id() : each.id().substring(0, dot), _ -> new ArrayList<>())
          .add(new Option(each.id(), words.of(each.name())));
    }
    return groups.entrySet().stream()
        .map(each ->
            new Group(words.sayOr("page.about." + each.getKey(), each.getKey()), each.getValue()))
        .toList();
  }

  List<Option> levels() {
    return options("map.level.", List.of("province", "district", "commune"));
  }

  List<Option> bases() {
    var bases = new ArrayList<>(options("page.basis.", List.of("then", "today")));
    String chosen = asked.value("basis");
    if (bases.stream().noneMatch(each -> each.value().equals(chosen))) {
      bases.add(
          chosen.equals("reported")
              ? new Option(chosen, words.say("page.basis.reported"))
              : new Option(chosen, words.say("page.basis.named", DayField.shown(chosen))));
    }
    return bases;
  }

  List<Option> classings() {
    return options("map.classes.", Classing.choices().stream().map(Classing::written).toList());
  }

  List<Option> palettes() {
    return options("map.palette.", Stream.of(Palette.values()).map(Palette::written).toList());
  }

  /** Code lists by which the chosen indicator may be cut. */
  List<CodeList> dimensions() {
    return slices.of(asked.value("indicator"));
  }

  boolean isSliced() {
    return asked.address().values().keySet().stream().anyMatch(each -> each.startsWith("filter."));
  }

  private List<Option> options(String key, List<String> values) {
    return values.stream().map(each -> new Option(each, words.say(key + each))).toList();
  }

  /** Limits of the question that the form keeps, though it does not offer them. */
  List<Option> kept() {
    return asked.address().values().entrySet().stream()
        .filter(each -> List.of("vintage", "sort").contains(each.getKey()))
        .map(each -> new Option(each.getKey(), each.getValue()))
        .toList();
  }
}
