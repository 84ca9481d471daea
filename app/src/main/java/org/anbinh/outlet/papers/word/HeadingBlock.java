package org.anbinh.outlet.papers.word;

import java.util.List;
import org.anbinh.outlet.papers.Heading;
import org.anbinh.outlet.papers.Paper;
import org.anbinh.outlet.papers.layout.Measure;
import org.anbinh.outlet.papers.layout.PaperWords;
import org.anbinh.outlet.papers.layout.PrintedPaper;
import org.anbinh.outlet.papers.layout.Sizes;
import org.anbinh.outlet.papers.word.Writing.Look;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/**
 * Boxes 1 to 5 and 9a: who issues the paper, its number, place and date, its kind and subject, and
 * to whom it goes; then the legal bases.
 */
record HeadingBlock(XWPFDocument document, PrintedPaper printed, Sizes sizes) {
  private static final int LEFT = 3700;

  /** Where nothing stands beside the body that issues the paper. */
  private static final int LEFT_ALONE = 5200;

  private static final int TWENTY = 20;

  /** Stands under the subject of a paper of the Party. */
  private static final String DASHES = "-----";

  HeadingBlock(XWPFDocument document, PrintedPaper printed) {
    this(document, printed, Sizes.of(printed.paper().heading()));
  }

  void write() {
    Paper paper = printed.paper();
    Heading heading = paper.heading();
    XWPFTable table = Frames.plain(document, 2, List.of(left(), Frames.WIDTH - left()));
    issuer(table.getRow(0).getCell(0), heading);
    nation(table.getRow(0).getCell(1), heading);
    XWPFParagraph number = Writing.in(table.getRow(1).getCell(0), Styles.CENTRED);
    number.setSpacingBefore(120);
    Writing.words(number, heading.number(), Look.PLAIN, sizes.number());
    XWPFParagraph place = Writing.in(table.getRow(1).getCell(1), Styles.CENTRED);
    place.setSpacingBefore(120);
    Writing.words(place, heading.placeAndDate(), Look.ITALIC, sizes.number());
    title(heading);
    PaperWords.ended(paper.bases(), "")
        .forEach(each -> Writing.words(paragraph(Styles.BASIS), each, Look.ITALIC));
  }

  private void issuer(XWPFTableCell cell, Heading heading) {
    heading
        .parent()
        .ifPresent(each ->
            Writing.words(Writing.in(cell, Styles.CENTRED), each, Look.PLAIN, sizes.issuer()));
    Writing.words(Writing.in(cell, Styles.CENTRED), heading.body(), Look.BOLD, sizes.issuer());
    if (Sizes.isParty(heading)) {
      Writing.words(Writing.in(cell, Styles.CENTRED), "*", Look.PLAIN, sizes.issuer());
    } else {
      double line = Math.min(Measure.bold(heading.body(), sizes.issuer()) * TWENTY, left() * 0.9);
      Writing.rule(Writing.in(cell, Styles.CENTRED), left(), (int) (line * 0.45));
    }
  }

  private void nation(XWPFTableCell cell, Heading heading) {
    if (heading.nation().isEmpty()) {
      return;
    }
    int points = sizes.nation();
    Writing.words(Writing.in(cell, Styles.CENTRED), heading.nation(), Look.BOLD, points);
    heading
        .motto()
        .ifPresent(each -> Writing.words(Writing.in(cell, Styles.CENTRED), each, Look.BOLD, 13));
    double line =
        heading
            .motto()
            .map(each -> Measure.bold(each, 13))
            .orElseGet(() -> Measure.bold(heading.nation(), points));
    Writing.rule(Writing.in(cell, Styles.CENTRED), Frames.WIDTH - left(), (int) (line * TWENTY));
  }

  private void title(Heading heading) {
    XWPFParagraph kind = paragraph(Styles.CENTRED);
    kind.setSpacingBefore(isAlone() ? 120 : 360);
    Writing.words(kind, heading.kind(), Look.BOLD, sizes.kind());
    XWPFParagraph subject = paragraph(Styles.CENTRED);
    subject.setIndentationLeft(567);
    subject.setIndentationRight(567);
    Writing.words(subject, heading.subject(), Look.BOLD);
    if (Sizes.isParty(heading)) {
      Writing.words(paragraph(Styles.CENTRED), DASHES, Look.PLAIN);
    } else {
      double line = Math.min(Measure.bold(heading.subject(), 14) * TWENTY, Frames.WIDTH - 1134.0);
      Writing.rule(paragraph(Styles.CENTRED), Frames.WIDTH, (int) (line * 0.4));
    }
    heading
        .to()
        .ifPresent(each -> {
          XWPFParagraph to = paragraph(Styles.CENTRED);
          to.setSpacingBefore(120);
          Writing.words(to, printed.words().say("to", each), Look.PLAIN);
        });
    if (!isAlone()) {
      paragraph(Styles.CENTRED).setSpacingAfter(0);
    }
  }

  private boolean isAlone() {
    return printed.paper().heading().nation().isEmpty();
  }

  private int left() {
    return isAlone() ? LEFT_ALONE : LEFT;
  }

  private XWPFParagraph paragraph(String style) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(style);
    return paragraph;
  }
}
