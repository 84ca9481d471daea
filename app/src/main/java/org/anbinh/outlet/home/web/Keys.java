package org.anbinh.outlet.home.web;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/** The keys that lead through the pages: {@code g} and then the letter of a place. */
public final class Keys {
  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          entry("/", "t"),
          entry("/figures", "f"),
          entry("/compare", "c"),
          entry("/map", "m"),
          entry("/published", "p"),
          entry("/territory", "d"),
          entry("/registers", "r"),
          entry("/imports", "i"),
          entry("/health", "h"),
          entry("/releases", "l"),
          entry("/conferences", "n"),
          entry("/help", "g"));

  private Keys() {}

  /** The keys of a place; empty where it has none. */
  public static String of(Section section) {
    String letter = LETTERS.get(section.address());
    return letter == null || section == Section.NONE ? "" : "g " + letter;
  }

  /** The places of the navigation that have keys. */
  public static List<Section> places(Frame frame) {
    return frame.sections().stream().filter(each -> !of(each).isEmpty()).toList();
  }
}
