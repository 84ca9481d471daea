/** Second factors in the schema {@code access}. */
@NullMarked
package org.anbinh.ground.factors.store;

import org.jspecify.annotations.NullMarked;
