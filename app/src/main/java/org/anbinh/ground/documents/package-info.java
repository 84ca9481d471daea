/**
 * The small YAML files that the program carries (law, catalogue, labels, indicators), read so that
 * every mistake is told with its file, its line and its remedy.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.anbinh.ground.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
