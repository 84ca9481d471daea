package org.anbinh.ground.access;

import java.util.List;

/** What was asked for about accounts cannot be done; the words say why and what to do. */
public class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient List<Object> terms;

  /**
   * Refuses.
   *
   * @param key of its words, below {@code access.refusal}
   */
  RefusedException(String key, Object... terms) {
    super("access.refusal." + key + " " + List.of(terms));
    this.key = "access.refusal." + key;
    this.terms = List.of(terms);
  }

  public String key() {
    return key;
  }

  public Object[] terms() {
    return terms.toArray();
  }
}
