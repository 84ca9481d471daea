/** The ledger's REST interface: its head, its batches, its verification and its backup. */
@NullMarked
package org.anbinh.ledger.entries.web;

import org.jspecify.annotations.NullMarked;
