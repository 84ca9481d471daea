package org.anbinh.ground.passkeys;

/** What a device answered, or somebody in its place, proves nothing. */
final class UntrustedPasskeyException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Fault fault;

  UntrustedPasskeyException(Fault fault, Throwable cause) {
    super(fault.word() + ": " + cause.getMessage(), cause);
    this.fault = fault;
  }

  UntrustedPasskeyException(Fault fault) {
    super(fault.word());
    this.fault = fault;
  }

  Fault fault() {
    return fault;
  }
}
