package org.anbinh.outlet.home.web.figures;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.anbinh.figures.answers.Question;
import org.anbinh.outlet.home.web.Address;

/**
 * A question as it was written in the form or the address, and as it was understood.
 *
 * @param questions one for each indicator; none where there are problems
 * @param dropped what was left out because it does not fit, in words
 */
record Asked(
    Address address, List<Question> questions, List<Problem> problems, List<String> dropped) {
  Asked {
    questions = List.copyOf(questions);
    problems = List.copyOf(problems);
    dropped = List.copyOf(dropped);
  }

  /** The same with a value that was left open. */
  Asked with(String name, String value) {
    return new Asked(address.with(name, value), questions, problems, dropped);
  }

  /** The first question; empty where there are problems. */
  Optional<Question> question() {
    return questions.stream().findFirst();
  }

  /** The indicators as they were written. */
  List<String> indicators() {
    return QuestionReader.several(value("indicator"));
  }

  String value(String name) {
    return values().getOrDefault(name, "");
  }

  boolean is(String name, String value) {
    return value(name).equals(value);
  }

  Optional<String> problem(String field) {
    return problems.stream()
        .filter(each -> each.field().equals(field))
        .map(Problem::message)
        .findFirst();
  }

  private SortedMap<String, String> values() {
    return address.values();
  }
}
