/**
 * Administrative units as things that exist for a span of days, what became of them, and figures
 * restated from one map to another.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"ground.language", "ground.rights", "ground.time", "ground.tables"})
package org.anbinh.ground.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
