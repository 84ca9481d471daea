/**
 * The tables of territories that were imported, remembered in the ledger, so that any vintage knows
 * the map it was made on.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "ground.rights",
      "ground.access",
      "ground.language",
      "ground.tables",
      "ground.time",
      "ground.territory",
      "ledger.declaration",
      "ledger.entries"
    })
package org.anbinh.register.territories;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
