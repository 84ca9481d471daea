/** What an indicator means on a given day: a formula over measures, dated like law. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "ground.documents",
      "ground.language",
      "ground.time",
      "ground.law",
      "ground.catalogue",
      "ledger.declaration"
    })
package org.anbinh.figures.indicators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
