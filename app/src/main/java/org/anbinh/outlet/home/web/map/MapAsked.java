package org.anbinh.outlet.home.web.map;

import java.util.List;
import java.util.Optional;
import org.anbinh.ground.territory.Unit;
import org.anbinh.outlet.home.web.Address;

/**
 * A question as it stands in the address, and as it was understood.
 *
 * @param question empty where there are problems
 * @param instead units that stood on the day in the place of one that did not
 */
record MapAsked(
    Address address, Optional<MapQuestion> question, List<Problem> problems, List<Unit> instead) {
  MapAsked {
    problems = List.copyOf(problems);
    instead = List.copyOf(instead);
  }

  /** What cannot be understood of a question, and where. */
  record Problem(String field, String message) {}

  String value(String name) {
    return address.values().getOrDefault(name, "");
  }

  boolean is(String name, String value) {
    return value(name).equals(value);
  }

  boolean isWrong(String field) {
    return problems.stream().anyMatch(each -> each.field().equals(field));
  }
}
