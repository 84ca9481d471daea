package org.anbinh.ledger.entries;

/**
 * The name under which something was handed in; recording it twice records it once. 1 to 100
 * characters.
 */
public record SubmissionId(String value) {
  public SubmissionId {
    if (value.isBlank() || value.length() > 100) {
      throw new IllegalArgumentException("A submission id has 1 to 100 characters");
    }
  }
}
