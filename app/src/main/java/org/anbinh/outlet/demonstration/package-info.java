/** A believable, deterministic and invented nation to try the system on. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "ground.rights",
      "ground.access",
      "ground.language",
      "ground.time",
      "ground.law",
      "ground.territory",
      "ground.catalogue",
      "ledger.declaration",
      "ledger.engine",
      "ledger.entries",
      "intake.approval",
      "figures.answers",
      "register.reports",
      "register.cases",
      "register.courts",
      "register.published"
    })
package org.anbinh.outlet.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
