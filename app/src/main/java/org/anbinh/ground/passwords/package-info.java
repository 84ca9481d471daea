/** What is kept of a password, which are accepted, and how long whoever is wrong must wait. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.anbinh.ground.passwords;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
