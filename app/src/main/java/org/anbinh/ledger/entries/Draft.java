package org.anbinh.ledger.entries;

import org.anbinh.ledger.declaration.Content;

/**
 * An entry that is to be recorded.
 *
 * @param follows the version it was made from: 0 for a new thing, n for a correction of version n;
 *     anything else in the ledger by then is a conflict
 * @param reason why it was corrected; empty for a new thing
 */
public record Draft(Content content, int follows, String reason) {}
