/**
 * The command line: a thin client of the REST interface, which it starts in its own process when no
 * server is given.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "ground.access",
      "ground.factors",
      "ground.rights",
      "ledger.entries",
      "outlet.demonstration",
      "outlet.gate",
      "outlet.network"
    })
package org.anbinh.outlet.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
