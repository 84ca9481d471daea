package org.anbinh.outlet.papers.checking;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.anbinh.outlet.papers.PaperManifest;

/** Asks the ledger again for the figures of a paper that was signed here. */
public interface Recount {
  /** Whether the ledger here has the batch that the paper names, with its hash. */
  boolean hasHead(PaperManifest manifest);

  /** Answers by mark; marks that cannot be asked about are left out. */
  Map<String, Answer> ask(PaperManifest manifest);

  /** A figure then and now; empty where there is no number. */
  record Answer(Optional<BigDecimal> then, Optional<BigDecimal> now) {}
}
