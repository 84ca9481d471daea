/** Signing in with a provider of OpenID Connect that an account was bound to. */
@NullMarked
@ApplicationModule(allowedDependencies = {"ground.access", "ground.audit"})
package org.anbinh.ground.provider;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
