/** Drawings as pictures for places that take no drawings: slides, messages, papers. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.anbinh.outlet.pictures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
