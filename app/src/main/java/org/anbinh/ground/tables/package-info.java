/**
 * Tables that people hand in as CSV: rows by the names of their columns, and refusals that name
 * place, reason and remedy.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"ground.language"})
package org.anbinh.ground.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
