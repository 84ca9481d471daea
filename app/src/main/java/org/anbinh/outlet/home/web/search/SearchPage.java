package org.anbinh.outlet.home.web.search;

import java.util.ArrayList;
import java.util.List;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Section;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Whereabouts;
import org.anbinh.outlet.home.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One field that finds units of any day, registers, indicators and words. */
@Controller
class SearchPage {
  private final Pages pages;
  private final Finding finding;
  private final Whereabouts whereabouts;

  SearchPage(Pages pages, Finding finding, Whereabouts whereabouts) {
    this.whereabouts = whereabouts;
    this.pages = pages;
    this.finding = finding;
  }

  /**
   * Something that was found.
   *
   * @param about what tells it from others
   */
  record Hit(String name, String address, String about) {}

  /** Things of one kind. */
  record Group(String title, String more, List<Hit> hits) {}

  /** What was looked for, and what was found. */
  record Matter(String text, List<Group> groups) {
    int found() {
      return groups.stream().mapToInt(group -> group.hits().size()).sum();
    }
  }

  @Requires(Right.SIGNED_IN)
  @GetMapping("/search")
  ResponseEntity<byte[]> search(Visit visit, @RequestParam(defaultValue = "") String text) {
    Words words = pages.words(visit);
    var groups = new ArrayList<Group>();
    if (!text.isBlank()) {
      groups.add(group("units", finding.units(text, words), words));
      groups.add(
          group("indicators", finding.indicators(text, whereabouts.chosen(visit), words), words));
      groups.add(group("registers", finding.registers(text, words), words));
      groups.add(group("words", finding.terms(text, words), words));
      groups.removeIf(group -> group.hits().isEmpty());
    }
    return pages.show(
        pages.frame(visit, Section.SEARCH, words.say("search.title")),
        "search/search.jte",
        new Matter(text, groups));
  }

  private static Group group(String kind, Finding.Found found, Words words) {
    return new Group(
        words.say("search." + kind, words.number(found.hits().size())),
        found.more() ? words.say("search.more") : "",
        found.hits());
  }
}
