package org.anbinh.ledger.engine;

/**
 * The two roles of the database.
 *
 * @param owner owns the schema; used to migrate and to restore, never to serve
 * @param application reads and adds; has no right to change or delete an entry
 */
public record Roles(Access owner, Access application) {}
