package org.anbinh.figures.answers;

import java.util.List;

/** What one variable of a formula is, for one figure. */
record Part(Outcome outcome, Coverage coverage, List<Reconciliation> reconciliations) {
  Part {
    reconciliations = List.copyOf(reconciliations);
  }
}
