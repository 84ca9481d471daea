package org.anbinh.outlet.home.web.figures;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.anbinh.figures.answers.Question;
import org.anbinh.ground.law.Law;
import org.anbinh.outlet.home.web.Words;

/**
 * What the charts and tables of a question are called.
 *
 * @param place the unit asked about
 * @param indicators the indicators asked about, in their order
 */
record Titles(Words words, Question question, String place, List<Choices.Indicator> indicators) {

  /** An indicator with its unit of measure. */
  String title(String indicator) {
    return indicators.stream()
        .filter(each -> each.id().equals(indicator))
        .findFirst()
        .map(each -> words.of(each.name()) + measured(each.unit()))
        .orElse(indicator);
  }

  private String measured(String unit) {
    String written = words.sayOr("unit." + unit, unit);
    return written.isEmpty() ? "" : " (" + written + ")";
  }

  /** The names of all indicators. */
  String all() {
    return String.join("; ", indicators.stream().map(each -> words.of(each.name())).toList());
  }

  String window() {
    return words.window(question.window());
  }

  /** Days on which any of the series broke, as charts mark them. */
  SortedMap<LocalDate, String> breaks() {
    var days = new TreeMap<LocalDate, String>();
    breakNotes().forEach(each -> days.put(each.on(), words.day(each.on())));
    return Collections.unmodifiableSortedMap(days);
  }

  /** What broke them, oldest first. */
  List<Law.Break> breakNotes() {
    return indicators.stream()
        .flatMap(each -> each.breaks(question.window()).stream())
        .distinct()
        .sorted(java.util.Comparator.comparing(Law.Break::on))
        .toList();
  }
}
