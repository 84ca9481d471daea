/** The register of periodic figures: what a unit reports for a period. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "ground.language",
      "ground.time",
      "ground.territory",
      "ground.catalogue",
      "ledger.declaration"
    })
package org.anbinh.register.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
