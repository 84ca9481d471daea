package org.anbinh.outlet.home.web;

import org.anbinh.ground.rights.Right;

/** A place in the navigation. */
public enum Section {
  TODAY("/", "today", Right.SIGNED_IN),
  FIGURES("/figures", "figures", Right.FIGURES_READ),
  COMPARE("/compare", "compare", Right.FIGURES_READ),
  MAP("/map", "map", Right.FIGURES_READ),
  REPORTS_DUE("/reports-due", "reports-due", Right.REGISTERS_READ),
  RELEASES("/releases", "releases", Right.RELEASE_READ),
  CONFERENCES("/conferences", "conferences", Right.CONFERENCE_READ),
  PUBLISHED("/published", "published", Right.FIGURES_READ),
  TERRITORY("/territory", "territory", Right.TERRITORY_READ),
  REGISTERS("/registers", "registers", Right.REGISTERS_READ),
  IMPORTS("/imports", "imports", Right.IMPORTS_HAND_IN),
  ACCOUNTS("/accounts", "accounts", Right.ACCOUNTS_MANAGE),
  ACCOUNT("/account", "account", Right.SIGNED_IN),
  SEARCH("/search", "search", Right.SIGNED_IN),
  HELP("/help", "help", Right.PUBLIC),
  HEALTH("/health", "health", Right.HEALTH_READ),
  AUDIT("/audit", "audit", Right.AUDIT_READ),
  NONE("/", "none", Right.PUBLIC);

  private final String address;
  private final String word;
  private final Right right;

  Section(String address, String word, Right right) {
    this.address = address;
    this.word = word;
    this.right = right;
  }

  public String address() {
    return address;
  }

  /** The right that opens it. */
  public Right right() {
    return right;
  }

  /** Key of its name in the label files. */
  public String key() {
    return "page.navigation." + word;
  }
}
