package org.anbinh.outlet.home.web.papers;

import java.util.List;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Section;
import org.anbinh.outlet.home.web.UnitNames;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** All releases that the reader may see. */
@Controller
class ReleasesPage {
  private final Pages pages;
  private final ReleaseDesk desk;
  private final UnitNames units;

  ReleasesPage(Pages pages, ReleaseDesk desk, UnitNames units) {
    this.pages = pages;
    this.desk = desk;
    this.units = units;
  }

  /** All the page shows. */
  record Matter(List<ReleaseLine> lines, boolean makes) {}

  @Requires(Right.RELEASE_READ)
  @GetMapping("/releases")
  ResponseEntity<byte[]> show(Visit visit) {
    Words words = pages.words(visit);
    List<ReleaseLine> lines =
        desk.list(visit).stream().map(each -> ReleaseLine.of(each, units, words)).toList();
    return pages.show(
        pages.frame(visit, Section.RELEASES, words.say("release.title")),
        "papers/releases.jte",
        new Matter(lines, visit.may(Right.RELEASE_MAKE)));
  }
}
