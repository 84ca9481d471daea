package org.anbinh.outlet.papers.word;

import java.math.BigInteger;
import java.util.List;
import org.anbinh.outlet.papers.PaperFigure;
import org.anbinh.outlet.papers.Run;
import org.anbinh.outlet.papers.layout.PrintedPaper;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPBdr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;

/** Writes words and figures into paragraphs. */
record Writing(PrintedPaper printed) {
  /** Before it is made smaller as a superscript. */
  private static final int MARK = 11;

  /** How words look where the style does not say it. */
  enum Look {
    PLAIN,
    BOLD,
    ITALIC,
    BOLD_ITALIC
  }

  /** The first paragraph of a cell the first time, a further one afterwards. */
  static XWPFParagraph in(XWPFTableCell cell, String style) {
    XWPFParagraph first = cell.getParagraphs().getFirst();
    boolean untouched = first.getRuns().isEmpty() && first.getStyle() == null;
    XWPFParagraph paragraph = untouched ? first : cell.addParagraph();
    paragraph.setStyle(style);
    return paragraph;
  }

  static XWPFRun words(XWPFParagraph paragraph, String text, Look look) {
    XWPFRun run = paragraph.createRun();
    run.setText(text);
    run.setBold(look == Look.BOLD || look == Look.BOLD_ITALIC);
    run.setItalic(look == Look.ITALIC || look == Look.BOLD_ITALIC);
    return run;
  }

  /** Words of a size of their own. */
  static void words(XWPFParagraph paragraph, String text, Look look, int points) {
    words(paragraph, text, look).setFontSize(points);
  }

  /** Words on several lines. */
  static void lines(XWPFParagraph paragraph, String text) {
    XWPFRun run = paragraph.createRun();
    for (String line : text.split("\n", -1)) {
      if (!run.text().isEmpty()) {
        run.addBreak();
      }
      run.setText(line, run.getCTR().sizeOfTArray());
    }
  }

  void runs(XWPFParagraph paragraph, List<Run> runs) {
    for (Run each : runs) {
      switch (each) {
        case Run.Words(String text) -> words(paragraph, text, Look.PLAIN);
        case Run.Strong(String text) -> words(paragraph, text, Look.BOLD);
        case Run.Number(PaperFigure figure) -> figure(paragraph, figure, Look.PLAIN);
      }
    }
  }

  /** A figure with its mark raised behind it, which leads to its passport. */
  void figure(XWPFParagraph paragraph, PaperFigure figure, Look look) {
    words(paragraph, figure.text(), look);
    String address = printed.address(figure);
    XWPFRun mark =
        address.isEmpty() ? paragraph.createRun() : paragraph.createHyperlinkRun(address);
    mark.setText(PrintedPaper.mark(figure));
    mark.setVerticalAlignment("superscript");
    mark.setFontSize(MARK);
  }

  /**
   * A rule below what stands before, in the middle.
   *
   * @param room width of the place in twentieths of a point
   * @param length of the rule
   */
  static void rule(XWPFParagraph paragraph, int room, int length) {
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    paragraph.setSpacingBefore(50);
    paragraph.setSpacingAfter(0);
    paragraph.setSpacingBetween(4, LineSpacingRule.EXACT);
    int side = Math.max(0, (room - length) / 2);
    paragraph.setIndentationLeft(side);
    paragraph.setIndentationRight(side);
    paragraph.setBorderTop(Borders.SINGLE);
    CTPPr properties = paragraph.getCTP().getPPr();
    CTPBdr borders = properties.getPBdr();
    CTBorder top = borders.getTop();
    top.setVal(STBorder.SINGLE);
    top.setSz(BigInteger.valueOf(6));
    top.setSpace(BigInteger.ONE);
    top.setColor("000000");
  }
}
