/**
 * Passkeys: keys on devices of an account's owner, with which signing in takes neither name nor
 * password and satisfies both factors.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"ground.access", "ground.audit"})
package org.anbinh.ground.passkeys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
