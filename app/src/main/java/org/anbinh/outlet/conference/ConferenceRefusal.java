package org.anbinh.outlet.conference;

import java.util.List;

/**
 * Why something could not be done with a conference.
 *
 * @param code key of its reason and remedy in the label files, below {@code conference.refusal}
 * @param arguments what they name, in the order of their places
 */
public record ConferenceRefusal(String code, List<String> arguments) {
  public ConferenceRefusal {
    arguments = List.copyOf(arguments);
  }

  static ConferenceRefusal of(String code, Object... arguments) {
    return new ConferenceRefusal(
        code, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
  }
}
