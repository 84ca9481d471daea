package org.anbinh.outlet.papers.print;

import org.anbinh.outlet.papers.Paper;
import org.anbinh.outlet.papers.layout.PaperWords;
import org.anbinh.outlet.papers.layout.PrintedPaper;
import org.anbinh.outlet.papers.layout.Sizes;
import org.w3c.dom.Element;

/** Recipients and signature, and where the figures come from. */
record EndingPart(PrintedPage page, Element body) {
  void write(PrintedPaper printed) {
    Paper paper = printed.paper();
    String kind = Sizes.isParty(paper.heading()) ? "plain ending party-paper" : "plain ending";
    Element row = page.add(page.add(page.add(body, "table", kind), "tbody", ""), "tr", "");
    Element left = page.add(row, "td", "recipients");
    if (!paper.recipients().isEmpty()) {
      page.text(left, "p", "title", printed.words().say("recipients"));
      PaperWords.ended(paper.recipients(), "- ").forEach(each -> page.text(left, "p", "", each));
    }
    Element right = page.add(row, "td", "signature");
    paper.signature().authority().ifPresent(each -> page.text(right, "p", "", each));
    page.text(right, "p", "position", paper.signature().position());
    page.text(right, "p", "name", paper.signature().name().orElse("\u00a0"));
    Element origin = page.add(body, "div", "origin");
    page.text(origin, "p", "strong", printed.words().say("origin"));
    printed.words().origin(paper, printed.site()).forEach(each -> page.text(origin, "p", "", each));
  }
}
