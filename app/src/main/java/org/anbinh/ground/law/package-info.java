/**
 * Values set by law, through time, each with the text that sets it and the day somebody last
 * checked it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"ground.documents", "ground.language", "ground.time"})
package org.anbinh.ground.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
