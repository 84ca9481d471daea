/**
 * What a raw text means: numbers, days, flags, codes, units and readings as people write them in
 * either language. What has two meanings is asked for and never guessed.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "ground.language",
      "ground.time",
      "ground.territory",
      "ground.catalogue",
      "ledger.declaration"
    })
package org.anbinh.intake.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
