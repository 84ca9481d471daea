package org.anbinh.ledger.engine;

/**
 * The roles of the database.
 *
 * @param owner owns the schema; used to migrate, to restore and to make indexes, never to serve
 * @param application reads and adds, within the scope it is given for the moment; has no right to
 *     change or delete an entry
 */
public record Roles(Access owner, Access application) {
  /** The role that the application takes on where its scope is the whole country. */
  public String whole() {
    return application.user() + "_whole";
  }
}
