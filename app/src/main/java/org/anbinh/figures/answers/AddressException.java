package org.anbinh.figures.answers;

/** A question in an address that cannot be understood: which parameter, why, and what to write. */
public class AddressException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String field;

  AddressException(String field, String message) {
    super(message);
    this.field = field;
  }

  /** The parameter that is wrong. */
  public String field() {
    return field;
  }
}
