package org.anbinh.ground.access;

import java.util.List;
import java.util.Set;
import org.anbinh.ground.audit.Denial;

/** What was asked for about accounts cannot be done; the words say why and what to do. */
public class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What somebody typed wrongly about something that was theirs to do. */
  private static final Set<String> SLIPS =
      Set.of(
          "name",
          "full-name",
          "reason",
          "days",
          "differ",
          "token-name",
          "token-days",
          "token-rights");

  private final String key;
  private final transient List<Object> terms;

  /**
   * Refuses, and notes it for the log wherever it is then told: only a slip of the pen is no
   * denial.
   *
   * @param key of its words, below {@code access.refusal}
   */
  RefusedException(String key, Object... terms) {
    super("access.refusal." + key + " " + List.of(terms));
    this.key = "access.refusal." + key;
    this.terms = List.of(terms);
    if (!SLIPS.contains(key) && !key.startsWith("password.")) {
      Denial.note(this.key, terms);
    }
  }

  public String key() {
    return key;
  }

  public Object[] terms() {
    return terms.toArray();
  }
}
