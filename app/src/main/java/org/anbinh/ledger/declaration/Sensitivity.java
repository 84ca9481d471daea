package org.anbinh.ledger.declaration;

/** Who may read a register beyond the units they answer for. */
public enum Sensitivity {
  /** Whoever is signed in with any scope: what was published, and the map of the country. */
  OPEN,
  /** Nobody. */
  OFFICIAL,
  /** Nobody; and every reading of it is audited. */
  PERSONAL;

  /** The sensitivity that a register declares. */
  public static Sensitivity of(RegisterDescriptor<?> register) {
    var declared = register.type().getAnnotation(Declare.Register.class);
    return declared == null ? PERSONAL : declared.sensitivity();
  }
}
