/**
 * The one register mechanism: a register is a typed record; form, table, template, import, history
 * and readings follow from it.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "ground.language",
      "ground.time",
      "ground.territory",
      "ground.catalogue"
    })
package org.anbinh.ledger.declaration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
