/** Passkeys in the schema {@code access}. */
@NullMarked
package org.anbinh.ground.passkeys.store;

import org.jspecify.annotations.NullMarked;
