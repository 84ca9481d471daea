package org.anbinh.figures.answers;

import java.util.Optional;

/**
 * Reports received and reports due for exactly the cells behind a figure; 0 due where nobody owes
 * any.
 *
 * @param approved how many of those received were approved on their ladder as they stand; empty
 *     where nobody has to approve them
 */
public record Coverage(long received, long due, Optional<Long> approved) {
  /** Nobody owes reports of it. */
  public static final Coverage NOT_OWED = new Coverage(0, 0);

  public Coverage(long received, long due) {
    this(received, due, Optional.empty());
  }

  /** Whether some of the reports received were not approved yet. */
  public boolean provisional() {
    return approved.filter(each -> each < received).isPresent();
  }
}
