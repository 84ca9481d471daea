/**
 * Where units lie on paper: the schematic shapes that come with the system, and boundaries that its
 * users bring themselves.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "ground.rights",
      "ground.access",
      "ground.language",
      "ground.time",
      "ground.territory",
      "ledger.declaration",
      "ledger.entries"
    })
package org.anbinh.outlet.maps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
