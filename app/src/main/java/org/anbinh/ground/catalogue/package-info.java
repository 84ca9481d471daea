/**
 * What may be counted: measures, the code lists they are sliced by, and the forms that ask for
 * them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"ground.documents", "ground.language", "ground.time"})
package org.anbinh.ground.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
