/** The log in PostgreSQL. */
@NullMarked
package org.anbinh.ground.audit.store;

import org.jspecify.annotations.NullMarked;
