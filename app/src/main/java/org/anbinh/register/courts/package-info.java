/** The register of court outcomes. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "ground.language",
      "ground.time",
      "ground.territory",
      "ground.catalogue",
      "ledger.declaration"
    })
package org.anbinh.register.courts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
