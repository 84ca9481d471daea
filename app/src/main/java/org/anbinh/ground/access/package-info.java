/**
 * Who is here and what they may do: accounts, the roles granted to them for a unit and a span, how
 * they prove who they are, and for how long that holds.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "ground.audit",
      "ground.documents",
      "ground.language",
      "ground.passwords",
      "ground.rights",
      "ground.territory",
      "ground.time"
    })
package org.anbinh.ground.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
