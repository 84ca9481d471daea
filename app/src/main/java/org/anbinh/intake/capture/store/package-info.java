/** The tables of the intake: working state, no part of the ledger. */
@NullMarked
package org.anbinh.intake.capture.store;

import org.jspecify.annotations.NullMarked;
