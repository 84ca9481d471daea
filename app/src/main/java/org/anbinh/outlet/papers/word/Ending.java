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
    name.setSpacingBefore(ROOM_TO_SIGN);
    Writing.words(name, signature.name().orElse(""), Look.BOLD);
  }

  /** Where the figures come from, in small print. */
  void origin() {
    XWPFParagraph head = document.createParagraph();
    head.setStyle(Styles.NOTE);
    head.setSpacingBefore(240);
    head.setKeepNext(true);
    Writing.words(head, printed.words().say("origin"), Look.BOLD);
    for (String line : printed.words().origin(printed.paper(), printed.site())) {
      XWPFParagraph paragraph = document.createParagraph();
      paragraph.setStyle(Styles.NOTE);
      paragraph.createRun().setText(line);
      paragraph.setKeepNext(true);
    }
    document.getLastParagraph().setKeepNext(false);
  }
}
