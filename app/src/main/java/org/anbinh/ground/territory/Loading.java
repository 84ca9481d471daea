package org.anbinh.ground.territory;

import java.util.List;
import org.anbinh.ground.tables.Refusal;

/** What came of reading the tables of a territory. Tables that are wrong are data. */
public sealed interface Loading {
  /** They hold together. */
  record Loaded(Territory territory) implements Loading {}

  /** They do not; never empty, in the order of files and checks. */
  record Refused(List<Refusal> refusals) implements Loading {
    public Refused {
      refusals = List.copyOf(refusals);
    }
  }
}
