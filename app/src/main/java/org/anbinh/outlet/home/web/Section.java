package org.anbinh.outlet.home.web;

/** A place in the navigation. */
public enum Section {
  TODAY("/", "today"),
  FIGURES("/figures", "figures"),
  COMPARE("/compare", "compare"),
  MAP("/map", "map"),
  REPORTS_DUE("/reports-due", "reports-due"),
  PUBLISHED("/published", "published"),
  TERRITORY("/territory", "territory"),
  REGISTERS("/registers", "registers"),
  IMPORTS("/imports", "imports"),
  SEARCH("/search", "search"),
  HELP("/help", "help"),
  HEALTH("/health", "health"),
  NONE("/", "none");

  private final String address;
  private final String word;

  Section(String address, String word) {
    this.address = address;
    this.word = word;
  }

  public String address() {
    return address;
  }

  /** Key of its name in the label files. */
  public String key() {
    return "page.navigation." + word;
  }
}
