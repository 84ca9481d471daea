/** The ledger in PostgreSQL. */
@NullMarked
package org.anbinh.ledger.entries.store;

import org.jspecify.annotations.NullMarked;
