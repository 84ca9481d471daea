package org.anbinh.outlet.gate;

import org.anbinh.ground.access.LackingRightException;

/**
 * Writes refusals into the log for handlers that answer them themselves, as a form does that gives
 * back what was typed. All other refusals are written down by the gate.
 */
public interface RefusedDeeds {
  /** Adds a line about the request that this thread answers. */
  void record(LackingRightException refused);
}
