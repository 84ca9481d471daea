package org.anbinh.outlet.papers.print;

import org.anbinh.outlet.papers.Heading;
import org.anbinh.outlet.papers.Paper;
import org.anbinh.outlet.papers.layout.Measure;
import org.anbinh.outlet.papers.layout.PaperWords;
import org.anbinh.outlet.papers.layout.Sizes;
import org.w3c.dom.Element;

/** What stands over the body. */
record HeadingPart(PrintedPage page, Element body) {
  private static final double LEFT = 185;
  private static final double WHOLE = 453;

  void write(Paper paper) {
    Heading heading = paper.heading();
    boolean party = Sizes.isParty(heading);
    Element table = page.add(body, "table", party ? "plain party-paper" : "plain");
    Element rows = page.add(table, "tbody", "");
    Element above = page.add(rows, "tr", "");
    issuer(page.add(above, "td", "issuer"), heading);
    nation(page.add(above, "td", "nation"), heading);
    Element below = page.add(rows, "tr", "");
    page.text(page.add(below, "td", "issuer"), "p", "number", heading.number());
    page.text(page.add(below, "td", "nation"), "p", "number italic", heading.placeAndDate());
    page.text(body, "p", party ? "kind party-kind" : "kind", heading.kind());
    page.text(body, "p", "subject", heading.subject());
    if (party) {
      page.text(body, "p", "centred", "-----");
    } else {
      rule(body, Math.min(Measure.bold(heading.subject(), 14), WHOLE - 60) * 0.4);
    }
    heading.to().ifPresent(each -> page.text(body, "p", "to", page.words().say("to", each)));
    PaperWords.ended(paper.bases(), "").forEach(each -> page.text(body, "p", "basis", each));
  }

  private void issuer(Element cell, Heading heading) {
    heading.parent().ifPresent(each -> page.text(cell, "p", "twelve", each));
    page.text(cell, "p", "twelve strong", heading.body());
    if (Sizes.isParty(heading)) {
      page.text(cell, "p", "twelve", "*");
    } else {
      rule(cell, Math.min(Measure.bold(heading.body(), 12), LEFT) * 0.45);
    }
  }

  private void nation(Element cell, Heading heading) {
    if (!heading.nation().isEmpty()) {
      page.text(cell, "p", Sizes.isParty(heading) ? "party" : "twelve strong", heading.nation());
      heading.motto().ifPresent(each -> page.text(cell, "p", "motto", each));
      rule(
          cell,
          heading
              .motto()
              .map(each -> Measure.bold(each, 13))
              .orElseGet(() -> Measure.bold(heading.nation(), Sizes.of(heading).nation())));
    }
  }

  private void rule(Element into, double points) {
    page.add(into, "div", "rule").setAttribute("style", "width: " + Math.round(points) + "pt");
  }
}
