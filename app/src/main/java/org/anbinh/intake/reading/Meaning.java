package org.anbinh.intake.reading;

import java.util.List;

/** What a raw text was understood to say. */
public sealed interface Meaning<T> {
  /** It has one meaning. */
  record Clear<T>(T value) implements Meaning<T> {}

  /**
   * It has no meaning, or more than one.
   *
   * @param code key of the sentences in {@code labels/issue.yaml}
   * @param arguments what the sentences name
   */
  record Unclear<T>(String code, List<String> arguments) implements Meaning<T> {
    public Unclear {
      arguments = List.copyOf(arguments);
    }
  }

  static <T> Meaning<T> clear(T value) {
    return new Clear<>(value);
  }

  static <T> Meaning<T> unclear(String code, String... arguments) {
    return new Unclear<>(code, List.of(arguments));
  }
}
