package org.anbinh.ledger.declaration;

import tools.jackson.core.JsonParser;

/** How the values of one component are written in a content, and read back. */
interface Notation {
  void write(Object value, CanonicalJson out);

  /** Reads the value at which the parser stands, and leaves it at the value's last token. */
  Object read(JsonParser in);
}
