/** What waits for people: every module says of its own matter what needs somebody today. */
@NullMarked
@ApplicationModule(allowedDependencies = {"ground.language", "ground.territory"})
package org.anbinh.ground.agenda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
