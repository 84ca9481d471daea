/** Accounts, grants, sessions and tokens in the schema {@code access}. */
@NullMarked
package org.anbinh.ground.access.store;

import org.jspecify.annotations.NullMarked;
