package org.anbinh.figures.answers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.language.Language;

/**
 * A question that cannot be understood or answered: which parameter, why, and what to write. The
 * words stand in {@code labels/address.yaml}, so that pages and REST refuse alike.
 */
public class AddressException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final String key;
  private final transient List<String> arguments;

  AddressException(String field, String key, String... arguments) {
    super(field + ": " + key + " " + List.of(arguments));
    this.field = field;
    this.key = key;
    this.arguments = List.of(arguments);
  }

  /** The parameter that is wrong. */
  public String field() {
    return field;
  }

  /** What was written where a day was meant; empty where something else is wrong. */
  public Optional<String> noDay() {
    return key.equals("day") ? Optional.of(arguments.getFirst()) : Optional.empty();
  }

  /** Place, reason and remedy; pages call a field as it is labelled, REST as it is written. */
  public String said(Labels labels, Language language, String fieldName) {
    Object[] all = Stream.concat(Stream.of(fieldName), arguments.stream()).toArray();
    return labels.text(language, "address." + key, all);
  }
}
