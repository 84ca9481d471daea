/**
 * The register of figures that somebody published, kept to be reconciled with our own and never
 * added to them.
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
package org.anbinh.register.published;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
