/** What accounts did, in a log that is only ever added to and whose lines are hash-chained. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.anbinh.ground.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
