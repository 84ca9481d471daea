package org.anbinh.intake.capture;

import java.util.Arrays;
import java.util.Optional;

/** What happens to a file in which some rows are wrong. */
public enum ImportMode {
  /** Nothing of the file is recorded unless all of it is. */
  ALL("all-or-nothing"),
  /** The good rows are recorded and the bad ones are given back as a file. */
  GOOD_ROWS("good-rows");

  private final String code;

  ImportMode(String code) {
    this.code = code;
  }

  /** The name used in addresses and commands. */
  public String code() {
    return code;
  }

  public static Optional<ImportMode> find(String code) {
    return Arrays.stream(values()).filter(mode -> mode.code.equals(code)).findFirst();
  }
}
