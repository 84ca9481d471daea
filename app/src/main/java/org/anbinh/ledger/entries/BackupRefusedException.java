package org.anbinh.ledger.entries;

import java.util.List;

/** A backup cannot be written or restored; each reason names its place and what to do. */
public class BackupRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> reasons;

  public BackupRefusedException(List<String> reasons) {
    super(String.join("\n", reasons));
    this.reasons = List.copyOf(reasons);
  }

  public List<String> reasons() {
    return reasons;
  }
}
