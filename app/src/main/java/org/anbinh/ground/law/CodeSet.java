package org.anbinh.ground.law;

import java.util.List;

/** Codes that the law allows, in the order in which it names them. */
public record CodeSet(List<String> codes) {
  public CodeSet {
    codes = List.copyOf(codes);
  }
}
