/**
 * Papers: what a conference decides on. A template says which sentences, tables, charts and maps
 * stand in it; a paper is a template filled with the figures of one release.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "ground.access",
      "ground.agenda",
      "ground.audit",
      "ground.rights",
      "ground.documents",
      "ground.language",
      "ground.time",
      "ground.law",
      "ground.territory",
      "ground.catalogue",
      "ledger.declaration",
      "ledger.engine",
      "ledger.entries",
      "figures.indicators",
      "figures.answers",
      "figures.release",
      "outlet.live",
      "outlet.pictures"
    })
package org.anbinh.outlet.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
