/** How other programs meet the system: the description of its REST interface. */
@NullMarked
@ApplicationModule(allowedDependencies = {"ground.language", "ground.rights", "ledger.declaration"})
package org.anbinh.outlet.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
