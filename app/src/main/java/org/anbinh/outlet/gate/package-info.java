/**
 * The gate that every request passes: whether this server may be reached as it was, who asks, and
 * whether they may.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "ground.access",
      "ground.audit",
      "ground.factors",
      "ground.provider",
      "ground.language",
      "ground.passwords",
      "ground.rights",
      "ground.territory",
      "ledger.engine"
    })
package org.anbinh.outlet.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
