/**
 * How outside input becomes recorded entries: files, forms and requests, with an issue for
 * everything that cannot be accepted.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "ground.rights",
      "ground.access",
      "ground.audit",
      "ground.language",
      "ground.time",
      "ground.territory",
      "ground.catalogue",
      "intake.reading",
      "ledger.declaration",
      "ledger.engine",
      "ledger.entries"
    })
package org.anbinh.intake.capture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
