/** Who may see and do what: the scope within which a thread sees records, and what carries it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"ground.territory"})
package org.anbinh.ground.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
