package org.anbinh.outlet.papers.print;

import org.anbinh.outlet.papers.Heading;
import org.anbinh.outlet.papers.Paper;
import org.anbinh.outlet.papers.layout.Measure;
import org.anbinh.outlet.papers.layout.PaperWords;
import org.w3c.dom.Element;

/** What stands over the body. */
record HeadingPart(PrintedPage page, Element body) {
  private static final double LEFT = 185;
  private static final double WHOLE = 453;

  void write(Paper paper) {
    Heading heading = paper.heading();
    Element row = page.add(page.add(page.add(body, "table", "plain"), "tbody", ""), "tr", "");
    issuer(page.add(row, "td", "issuer"), heading);
    nation(page.add(row, "td", "nation"), heading);
    page.text(body, "p", "kind", heading.kind());
    page.text(body, "p", "subject", heading.subject());
    rule(body, Math.min(Measure.bold(heading.subject(), 14), WHOLE - 60) * 0.4);
    heading.to().ifPresent(each -> page.text(body, "p", "to", page.words().say("to", each)));
    PaperWords.ended(paper.bases(), "").forEach(each -> page.text(body, "p", "basis", each));
  }

  private void issuer(Element cell, Heading heading) {
    heading.parent().ifPresent(each -> page.text(cell, "p", "twelve", each));
    page.text(cell, "p", "twelve strong", heading.body());
    if (heading.style() == Heading.Style.PARTY) {
      page.text(cell, "p", "twelve strong", "*");
    } else {
      rule(cell, Math.min(Measure.bold(heading.body(), 12), LEFT) * 0.45);
    }
    page.text(cell, "p", "number", heading.number());
  }

  private void nation(Element cell, Heading heading) {
    if (!heading.nation().isEmpty()) {
      boolean party = heading.style() == Heading.Style.PARTY;
      page.text(cell, "p", party ? "party" : "twelve strong", heading.nation());
      heading.motto().ifPresent(each -> page.text(cell, "p", "motto", each));
      rule(
          cell,
          heading
              .motto()
              .map(each -> Measure.bold(each, 13))
              .orElseGet(() -> Measure.bold(heading.nation(), 14)));
    }
    page.text(cell, "p", "number italic", heading.placeAndDate());
  }

  private void rule(Element into, double points) {
    page.add(into, "div", "rule").setAttribute("style", "width: " + Math.round(points) + "pt");
  }
}
