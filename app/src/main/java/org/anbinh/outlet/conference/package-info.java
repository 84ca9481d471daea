/**
 * Conferences: a programme that a presenter leads through and everybody follows, what is asked and
 * proposed meanwhile, and what is concluded. All of it are entries of the ledger.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "ground.access",
      "ground.rights",
      "ground.language",
      "ground.time",
      "ground.territory",
      "ledger.declaration",
      "ledger.entries",
      "figures.release",
      "outlet.live"
    })
package org.anbinh.outlet.conference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
