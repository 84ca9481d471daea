/**
 * The frame of every page, the pages of figures, territory and registers, and the REST interface
 * beside them.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "ground.access",
      "ground.passwords",
      "ground.rights",
      "ground.agenda",
      "ground.audit",
      "ground.factors",
      "ground.passkeys",
      "ground.provider",
      "ground.language",
      "ground.time",
      "ground.law",
      "ground.territory",
      "ground.catalogue",
      "ledger.declaration",
      "ledger.engine",
      "ledger.entries",
      "intake.approval",
      "intake.reading",
      "intake.capture",
      "figures.mart",
      "figures.indicators",
      "figures.answers",
      "figures.release",
      "outlet.conference",
      "outlet.demonstration",
      "outlet.gate",
      "outlet.live",
      "outlet.maps",
      "outlet.papers",
      "outlet.pictures"
    })
package org.anbinh.outlet.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
