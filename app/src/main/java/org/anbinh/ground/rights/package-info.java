/**
 * What may be done here at all: rights by name, and the mark with which everything names its own.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.anbinh.ground.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
