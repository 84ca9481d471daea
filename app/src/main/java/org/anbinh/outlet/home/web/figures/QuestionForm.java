package org.anbinh.outlet.home.web.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anbinh.ground.catalogue.CodeList;
import org.anbinh.ground.time.Window;
import org.anbinh.outlet.home.web.Address;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.home.web.figures.cube.Axis;

/** The form by which a question is put together. */
record QuestionForm(
    Asked asked, String unitText, boolean stepped, Choices choices, Context context) {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

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

  /** The maps; the last is that of a day given beside it. */
  List<Option> bases() {
    var bases = new ArrayList<Option>();
    for (String basis : List.of("then", "today", "reported")) {
      bases.add(new Option(basis, words().say("page.basis." + basis)));
    }
    bases.add(new Option("2025-06-30", words().say("figure-pages.basis.before-reform")));
    String chosen = asked.value("basis");
    if (DAY.matcher(chosen).matches() && !chosen.equals("2025-06-30")) {
      bases.add(new Option(chosen, words().say("page.basis.named", chosen)));
    }
    if (stepped) {
      bases.add(new Option("day", words().say("figure-pages.basis.day")));
    }
    return bases;
  }

  /** The axes that may be put in rows or columns. */
  List<Option> axes() {
    return List.of(Axis.values()).stream()
        .map(each -> new Option(each.word(), words().say("figure-pages.axis." + each.word())))
        .toList();
  }

  /** A field for each indicator chosen, and one more to add another. */
  List<String> indicatorFields() {
    var fields = new ArrayList<>(asked.indicators());
    if (fields.size() < QuestionReader.MOST_INDICATORS || fields.isEmpty()) {
      fields.add("");
    }
    return fields;
  }

  List<Option> methods() {
    return List.of("refuse", "population", "area", "equal").stream()
        .map(each -> new Option(each, words().say("page.method." + each)))
        .toList();
  }

  /** Indicators of one matter. */
  record Group(String name, List<Choices.Indicator> indicators) {}

  /** Code lists by which all of the chosen indicators may be cut and filtered. */
  List<CodeList> dimensions() {
    return choices.dimensions(asked.indicators());
  }

  /** Windows often asked for, as links that change nothing else. */
  List<Link> presets() {
    return choices.presets(context.visit().today()).stream()
        .map(each ->
            new Link(
                words().say("page.preset." + each.key()),
                each.window(),
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
    return List.of("dimension", "vintage", "known", "only", "method", "rows", "columns").stream()
            .anyMatch(name -> !asked.value(name).isEmpty())
        || asked.address().values().keySet().stream().anyMatch(name -> name.startsWith("filter."));
  }

  /** Words that lead to the same question about another window. */
  record Link(String words, Window window, Address address) {}

  /** A choice of a list. */
  record Option(String value, String words) {}
}
