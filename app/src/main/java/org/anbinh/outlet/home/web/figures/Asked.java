package org.anbinh.outlet.home.web.figures;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.anbinh.figures.answers.Question;
import org.anbinh.outlet.home.web.Address;

/**
 * A question as it was written in the form or the address, and as it was understood.
 *
 * @param question empty where there are problems
 */
record Asked(Address address, Optional<Question> question, List<Problem> problems) {
  Asked {
    problems = List.copyOf(problems);
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
