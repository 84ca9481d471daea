/** When the ledger was last backed up and verified, remembered in files beside the database. */
@NullMarked
package org.anbinh.ledger.entries.upkeep;

import org.jspecify.annotations.NullMarked;
