/** Entries, only ever added, in numbered and hash-chained batches. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "ground.rights",
      "ground.access",
      "ground.audit",
      "ground.language",
      "ground.time",
      "ground.territory",
      "ledger.declaration",
      "ledger.engine"
    })
package org.anbinh.ledger.entries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
