/** Bindings to a provider in the schema {@code access}. */
@NullMarked
package org.anbinh.ground.provider.store;

import org.jspecify.annotations.NullMarked;
