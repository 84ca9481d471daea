/**
 * Pages that are told at once what changes: a bell that rings, and connections that wait for it.
 * What is told is said by whoever has the page.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.anbinh.outlet.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
