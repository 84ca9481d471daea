/** The columnar copy of all readings: follows the ledger by batch number and holds no truth. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "ground.rights",
      "ground.access",
      "ground.time",
      "ground.territory",
      "ground.catalogue",
      "ledger.declaration",
      "ledger.engine",
      "ledger.entries"
    })
package org.anbinh.figures.mart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
