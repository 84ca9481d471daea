/**
 * The two languages of every word a person reads, and the folding that lets names be found without
 * diacritics.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"ground.documents"})
package org.anbinh.ground.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
