/** Roles, schema and connection pool of the PostgreSQL that {@code engine} runs or was given. */
@NullMarked
package org.anbinh.ledger.engine.store;

import org.jspecify.annotations.NullMarked;
