package org.anbinh.figures.release;

import java.util.List;

/**
 * Why something could not be done with a release.
 *
 * @param field what to mend, where it is one thing of a wish; else empty
 * @param code key of its reason and remedy in the label files, below {@code release.refusal}
 * @param arguments what they name, in the order of their places
 */
public record ReleaseRefusal(String field, String code, List<String> arguments) {
  public ReleaseRefusal {
    arguments = List.copyOf(arguments);
  }

  static ReleaseRefusal of(String field, String code, String... arguments) {
    return new ReleaseRefusal(field, code, List.of(arguments));
  }
}
