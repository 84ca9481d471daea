/**
 * What rings when something has changed, for pages that are told so at once. The connections of
 * those pages stand with the pages.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.anbinh.outlet.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
