package org.anbinh.outlet.home.web.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.anbinh.ground.catalogue.CodeList;
import org.anbinh.outlet.home.web.Address;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;

/** The form by which a question is put together. */
record QuestionForm(
    Asked asked, String unitText, boolean stepped, Choices choices, Context context) {

  /** Who asks, and in which words. */
  record Context(Words words, Visit visit) {}

  Words words() {
    return context.words();
  }

  /** Indicators by the body of matter they are about. */
  List<Group> groups() {
    var groups = new LinkedHashMap<String, List<Choices.Indicator>>();
    for (Choices.Indicator indicator : choices.indicators()) {
      String about = indicator.id().substring(0, indicator.id().indexOf('.'));
      groups.computeIfAbsent(about, _ -> new ArrayList<>()).add(indicator);
    }
    return groups.entrySet().stream()
        .map(each ->
            new Group(words().sayOr("page.about." + each.getKey(), each.getKey()), each.getValue()))
        .toList();
  }

  List<String> levels() {
    return List.of("province", "district", "commune");
  }

  List<Option> bases() {
    var bases = new ArrayList<Option>();
    for (String basis : List.of("then", "today", "reported")) {
      bases.add(new Option(basis, words().say("page.basis." + basis)));
    }
    String chosen = asked.value("basis");
    if (!chosen.isEmpty() && bases.stream().noneMatch(each -> each.value().equals(chosen))) {
      bases.add(new Option(chosen, words().say("page.basis.named", chosen)));
    }
    return bases;
  }

  List<Option> methods() {
    return List.of("refuse", "population", "area", "equal").stream()
        .map(each -> new Option(each, words().say("page.method." + each)))
        .toList();
  }

  /** Indicators of one matter. */
  record Group(String name, List<Choices.Indicator> indicators) {}

  List<Choices.Indicator> indicators() {
    return choices.indicators();
  }

  /** Code lists by which the chosen indicator may be cut and filtered. */
  List<CodeList> dimensions() {
    return choices
        .find(asked.value("indicator"))
        .map(Choices.Indicator::dimensions)
        .orElse(List.of());
  }

  /** Windows often asked for, as links that change nothing else. */
  List<Link> presets() {
    return choices.presets(context.visit().today()).stream()
        .map(each ->
            new Link(
                words().say("page.preset." + each.key()),
                asked
                    .address()
                    .with("from", each.window().from().toString())
                    .with("until", each.window().until().toString())))
        .toList();
  }

  /** Ways to cut the window, as written in addresses, with their words. */
  List<Option> steps() {
    return choices.calendars().stream()
        .flatMap(calendar ->
            List.of("month", "quarter", "half", "year").stream()
                .map(length ->
                    new Option(
                        calendar.equals("civil") ? length : length + ":" + calendar,
                        words().say("page.step." + length)
                            + (calendar.equals("civil")
                                ? ""
                                : " (" + words().say("page.calendar." + calendar) + ")"))))
        .toList();
  }

  Optional<String> problem(String field) {
    return asked.problem(field);
  }

  /** Whether any of the finer settings is in use. */
  boolean isFine() {
    return List.of("dimension", "vintage", "method").stream()
            .anyMatch(name -> !asked.value(name).isEmpty())
        || asked.address().values().keySet().stream().anyMatch(name -> name.startsWith("filter."));
  }

  /** Words that lead somewhere. */
  record Link(String words, Address address) {}

  /** A choice of a list. */
  record Option(String value, String words) {}
}
