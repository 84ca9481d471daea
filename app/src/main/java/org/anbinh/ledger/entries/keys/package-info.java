/** Keys of the data directory in a backup, under a passphrase. */
@NullMarked
package org.anbinh.ledger.entries.keys;

import org.jspecify.annotations.NullMarked;
