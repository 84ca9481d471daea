/** Days, spans, windows, periods and statistical calendars, and the vantage point in knowledge. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.anbinh.ground.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
