package org.anbinh.outlet.home.web;

import java.util.Optional;
import org.anbinh.ledger.entries.Batch;

/**
 * What stands at the foot of every page: the state of knowledge it was made from.
 *
 * @param head the newest batch; empty before the first
 * @param demonstration whether made-up figures are among the entries
 */
public record Imprint(String version, Optional<Batch> head, boolean demonstration) {}
