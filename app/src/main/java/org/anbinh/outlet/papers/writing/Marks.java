package org.anbinh.outlet.papers.writing;

import java.util.HashMap;
import java.util.Map;

/** Gives each figure of a paper its mark, once. */
final class Marks {
  private final Map<String, String> given = new HashMap<>();

  /** The mark of what is known by a key. */
  String of(String key) {
    return given.computeIfAbsent(key, _ -> String.valueOf(given.size() + 1));
  }
}
