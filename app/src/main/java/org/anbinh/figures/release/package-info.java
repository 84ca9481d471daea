/**
 * Releases: named vantage points that never change. What was made, published, made final, revised
 * and withdrawn are entries of the ledger.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "ground.access",
      "ground.audit",
      "ground.rights",
      "ground.language",
      "ground.time",
      "ground.territory",
      "ground.catalogue",
      "ledger.declaration",
      "ledger.entries",
      "figures.mart",
      "figures.indicators",
      "figures.answers"
    })
package org.anbinh.figures.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
