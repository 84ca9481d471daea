/**
 * What shows who somebody is beside a password: codes that a device makes, and recovery codes for
 * the day on which it is lost.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"ground.access", "ground.audit", "ground.passwords"})
package org.anbinh.ground.factors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
