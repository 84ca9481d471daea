package org.anbinh.outlet.demonstration;

import java.util.List;
import org.anbinh.ledger.entries.Draft;

/**
 * What reaches the ledger at one stroke.
 *
 * @param name the same every time the same thing is delivered
 */
record Delivery(String name, List<Draft> drafts) {
  Delivery {
    drafts = List.copyOf(drafts);
  }
}
