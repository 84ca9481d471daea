package org.anbinh.outlet.papers.word;

import java.util.List;
import org.anbinh.outlet.papers.Heading;
import org.anbinh.outlet.papers.Paper;
import org.anbinh.outlet.papers.Signature;
import org.anbinh.outlet.papers.layout.PaperWords;
import org.anbinh.outlet.papers.layout.PrintedPaper;
import org.anbinh.outlet.papers.layout.Sizes;
import org.anbinh.outlet.papers.word.Writing.Look;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** Boxes 7 and 9b: signature and recipients side by side; then where the figures come from. */
record Ending(XWPFDocument document, PrintedPaper printed) {
  private static final int HALF = Frames.WIDTH / 2;
  private static final int ROOM_TO_SIGN = 1_400;
  private static final int ROOM_ON_ONE_PAGE = 450;
  private static final int SMALL = 9;

  void write() {
    Paper paper = printed.paper();
    XWPFParagraph above = document.createParagraph();
    above.setStyle(Styles.RECIPIENT);
    above.setKeepNext(true);
    XWPFTable table = Frames.plain(document, 1, List.of(HALF, HALF));
    table.getRow(0).setCantSplitRow(true);
    recipients(table.getRow(0).getCell(0), paper.recipients());
    signature(table.getRow(0).getCell(1), paper.signature());
  }

  private void recipients(XWPFTableCell cell, List<String> recipients) {
    if (recipients.isEmpty()) {
      return;
    }
    Heading heading = printed.paper().heading();
    Sizes sizes = Sizes.of(heading);
    boolean party = Sizes.isParty(heading);
    XWPFRun title =
        Writing.words(
            Writing.in(cell, Styles.RECIPIENT),
            printed.words().say("recipients"),
            party ? Look.PLAIN : Look.BOLD_ITALIC);
    title.setFontSize(sizes.recipients());
    title.setUnderline(party ? UnderlinePatterns.SINGLE : UnderlinePatterns.NONE);
    PaperWords.ended(recipients, "- ")
        .forEach(each ->
            Writing.words(Writing.in(cell, Styles.RECIPIENT), each, Look.PLAIN, sizes.recipient()));
  }

  private void signature(XWPFTableCell cell, Signature signature) {
    Look position = Sizes.isParty(printed.paper().heading()) ? Look.PLAIN : Look.BOLD;
    signature
        .authority()
        .ifPresent(each -> Writing.words(Writing.in(cell, Styles.CENTRED), each, Look.BOLD));
    Writing.words(Writing.in(cell, Styles.CENTRED), signature.position(), position);
    XWPFParagraph name = Writing.in(cell, Styles.CENTRED);
    name.setSpacingBefore(onOnePage() ? ROOM_ON_ONE_PAGE : ROOM_TO_SIGN);
    Writing.words(name, signature.name().orElse(""), Look.BOLD);
  }

  /** A sheet without the heading of the State is to stand on one page. */
  private boolean onOnePage() {
    return printed.paper().heading().style() == Heading.Style.PLAIN;
  }

  /** Where the figures come from, in small print. */
  void origin() {
    XWPFParagraph head = document.createParagraph();
    head.setStyle(Styles.NOTE);
    head.setSpacingBefore(onOnePage() ? 60 : 240);
    head.setKeepNext(true);
    Writing.words(head, printed.words().say("origin"), Look.BOLD);
    for (String line : printed.words().origin(printed.paper(), printed.site())) {
      XWPFParagraph paragraph = document.createParagraph();
      paragraph.setStyle(Styles.NOTE);
      XWPFRun run = Writing.words(paragraph, line, Look.PLAIN);
      if (onOnePage()) {
        run.setFontSize(SMALL);
        paragraph.setSpacingBefore(0);
      }
      paragraph.setKeepNext(true);
    }
    document.getLastParagraph().setKeepNext(false);
  }
}
