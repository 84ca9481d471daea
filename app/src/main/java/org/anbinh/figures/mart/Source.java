package org.anbinh.figures.mart;

import org.anbinh.ledger.declaration.Origin;

/**
 * Who states: a form, or a register whose entries are filings of none.
 *
 * @param name id of the form, or name of the register
 * @param form whether it is a form
 * @param plural whether several entries may fill one period of one unit
 * @param laddered whether it is a form whose reports are approved
 */
public record Source(int id, String name, Origin origin, boolean form, boolean plural, boolean laddered) {}
