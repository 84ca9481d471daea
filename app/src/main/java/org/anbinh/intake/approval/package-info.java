/**
 * Who approves reports: every report climbs the ladder of its form, and each step on it is an entry
 * of the ledger.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "ground.access",
      "ground.audit",
      "ground.rights",
      "ground.language",
      "ground.time",
      "ground.territory",
      "ground.catalogue",
      "ledger.declaration",
      "ledger.entries"
    })
package org.anbinh.intake.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
