/** Figures with their passports: totals, coverage, comparisons, and what cannot be known. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "ground.rights",
      "ground.access",
      "ground.language",
      "ground.time",
      "ground.law",
      "ground.territory",
      "ground.catalogue",
      "ledger.declaration",
      "ledger.entries",
      "figures.mart",
      "figures.indicators"
    })
package org.anbinh.figures.answers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
