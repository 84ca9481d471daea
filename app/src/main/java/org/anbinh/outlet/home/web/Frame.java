package org.anbinh.outlet.home.web;

import java.util.List;
import java.util.stream.Stream;

/** Everything around the matter of a page. */
public record Frame(
    Words words,
    Visit visit,
    Section section,
    String title,
    Here here,
    Imprint imprint,
    Assets assets) {

  /** The places that the reader may open. */
  public List<Section> sections() {
    return Stream.of(
            Section.TODAY,
            Section.FIGURES,
            Section.COMPARE,
            Section.MAP,
            Section.REPORTS_DUE,
            Section.RELEASES,
            Section.CONFERENCES,
            Section.PUBLISHED,
            Section.TERRITORY,
            Section.REGISTERS,
            Section.IMPORTS,
            Section.ACCOUNTS,
            Section.AUDIT)
        .filter(each -> visit.may(each.right()))
        .toList();
  }

  /** The theme that the switch leads to. */
  public Theme otherTheme() {
    return visit.theme() == Theme.DARK ? Theme.LIGHT : Theme.DARK;
  }
}
