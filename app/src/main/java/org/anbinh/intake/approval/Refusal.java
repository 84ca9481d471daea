package org.anbinh.intake.approval;

import java.util.List;
import java.util.Optional;

/**
 * Why something could not be done with a report.
 *
 * @param report which report; empty where it is about the whole
 * @param code key of its reason and remedy in the label files
 * @param arguments what they name, in the order of their places
 */
public record Refusal(Optional<ReportKey> report, String code, List<String> arguments) {
  public Refusal {
    arguments = List.copyOf(arguments);
  }

  static Refusal whole(String code, String... arguments) {
    return new Refusal(Optional.empty(), code, List.of(arguments));
  }

  static Refusal of(Course course, String code, String... arguments) {
    return new Refusal(Optional.of(course.key()), code, List.of(arguments));
  }

  /** Somebody else did something with it first. */
  static Refusal moved(Course course) {
    String who =
        course.steps().isEmpty()
            ? course.versions().getLast().author()
            : course.steps().getLast().author();
    return of(course, "moved", course.state().code(), who);
  }
}
