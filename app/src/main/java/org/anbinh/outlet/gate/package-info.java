/**
 * The gate that every request passes once it is clear that it was meant for this server: who asks,
 * and whether they may.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "ground.access",
      "ground.audit",
      "ground.factors",
      "ground.passkeys",
      "ground.provider",
      "ground.language",
      "ground.passwords",
      "ground.rights",
      "ground.territory",
      "ground.time",
      "ledger.declaration",
      "ledger.engine",
      "ledger.entries",
      "outlet.network"
    })
package org.anbinh.outlet.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
