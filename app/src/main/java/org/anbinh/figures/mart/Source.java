package org.anbinh.figures.mart;

import java.time.LocalDate;
import java.util.Optional;
import org.anbinh.ledger.declaration.Origin;

/**
 * Who states: a form, or a register whose entries are filings of none.
 *
 * @param name id of the form, or name of the register
 * @param form whether it is a form
 * @param plural whether several entries may fill one period of one unit
 * @param ladder since when its reports are approved, of forms that have a ladder
 */
public record Source(
    int id, String name, Origin origin, boolean form, boolean plural, Optional<LocalDate> ladder) {}
