/** The register of drug cases. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "ground.language",
      "ground.time",
      "ground.territory",
      "ground.catalogue",
      "ledger.declaration"
    })
package org.anbinh.register.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
