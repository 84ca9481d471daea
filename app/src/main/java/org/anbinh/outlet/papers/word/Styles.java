package org.anbinh.outlet.papers.word;

import java.math.BigInteger;
import java.util.function.Consumer;
import org.anbinh.ground.language.Language;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * The paragraph styles of a paper, under the names by which word processors know them. Sizes are in
 * points, lengths in twentieths of a point.
 */
final class Styles {
  static final String BODY = "BodyText";
  static final String PART = "Heading1";
  static final String SECTION = "Heading2";
  static final String ANNEX = "Heading3";
  static final String CAPTION = "Caption";
  static final String CELL = "TableText";
  static final String DENSE = "TableTextDense";
  static final String HEAD = "TableHead";
  static final String CENTRED = "Centred";
  static final String BASIS = "LegalBasis";
  static final String RECIPIENT = "Recipient";
  static final String NOTE = "Origin";
  static final String PAGE = "Header";
  static final String FOOT = "Footer";

  /** The first line of a paragraph stands in by 1.27 cm. */
  static final int INDENT = 720;

  private static final String TYPEFACE = "Times New Roman";
  private static final int LEADING = 276;
  private static final int SIX_POINTS = 120;

  private final XWPFStyles styles;

  private Styles(XWPFStyles styles) {
    this.styles = styles;
  }

  static void into(XWPFDocument document, Language language) {
    XWPFStyles styles = document.createStyles();
    var fonts = CTFonts.Factory.newInstance();
    fonts.setAscii(TYPEFACE);
    fonts.setHAnsi(TYPEFACE);
    fonts.setCs(TYPEFACE);
    fonts.setEastAsia(TYPEFACE);
    styles.setDefaultFonts(fonts);
    styles.setSpellingLanguage(language == Language.VI ? "vi-VN" : "en-GB");
    new Styles(styles).add();
  }

  private void add() {
    style("Normal", "Normal", 14, paragraph -> {}, text -> {});
    style(BODY, "Body Text", 14, each -> justified(each, INDENT, SIX_POINTS), text -> {});
    style(PART, "heading 1", 14, each -> heading(each, 0, STJc.BOTH), Styles::bold);
    style(SECTION, "heading 2", 14, each -> heading(each, 1, STJc.BOTH), Styles::bold);
    style(ANNEX, "heading 3", 14, each -> annex(each), Styles::bold);
    style(CAPTION, "caption", 13, Styles::caption, Styles::bold);
    style(CELL, "Table Text", 12, each -> spaced(each, 20, 20), text -> {});
    style(DENSE, "Table Text Dense", 11, each -> spaced(each, 20, 20), text -> {});
    style(HEAD, "Table Head", 12, each -> centred(each, 40), Styles::bold);
    style(CENTRED, "Centred", 14, each -> centred(each, 0), text -> {});
    style(BASIS, "Legal Basis", 14, each -> justified(each, INDENT, SIX_POINTS), Styles::italic);
    style(RECIPIENT, "Recipient", 11, each -> spaced(each, 0, 0), text -> {});
    style(NOTE, "Origin", 10, each -> spaced(each, 40, 0), text -> {});
    style(PAGE, "header", 13, each -> centred(each, 0), text -> {});
    style(FOOT, "footer", 9, each -> centred(each, 0), text -> {});
  }

  private void style(
      String id, String name, int points, Consumer<CTPPrGeneral> paragraph, Consumer<CTRPr> text) {
    var style = CTStyle.Factory.newInstance();
    style.setType(STStyleType.PARAGRAPH);
    style.setStyleId(id);
    style.addNewName().setVal(name);
    if (id.equals("Normal")) {
      style.setDefault(true);
    } else {
      style.addNewBasedOn().setVal("Normal");
    }
    style.addNewQFormat();
    paragraph.accept(style.addNewPPr());
    CTRPr run = style.addNewRPr();
    text.accept(run);
    run.addNewSz().setVal(half(points));
    run.addNewSzCs().setVal(half(points));
    styles.addStyle(new XWPFStyle(style));
  }

  private static BigInteger half(int points) {
    return BigInteger.valueOf(points * 2L);
  }

  private static void bold(CTRPr text) {
    text.addNewB();
    text.addNewBCs();
  }

  private static void italic(CTRPr text) {
    text.addNewI();
    text.addNewICs();
  }

  private static void justified(CTPPrGeneral paragraph, int indent, int before) {
    CTSpacing spacing = spaced(paragraph, before, 0);
    spacing.setLine(BigInteger.valueOf(LEADING));
    spacing.setLineRule(STLineSpacingRule.AUTO);
    paragraph.addNewInd().setFirstLine(BigInteger.valueOf(indent));
    paragraph.addNewJc().setVal(STJc.BOTH);
  }

  private static void heading(CTPPrGeneral paragraph, int level, STJc.Enum alignment) {
    paragraph.addNewKeepNext();
    spaced(paragraph, level == 0 ? 2 * SIX_POINTS : SIX_POINTS, 0);
    paragraph.addNewInd().setFirstLine(BigInteger.valueOf(INDENT));
    paragraph.addNewJc().setVal(alignment);
    paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level));
  }

  private static void annex(CTPPrGeneral paragraph) {
    paragraph.addNewKeepNext();
    paragraph.addNewJc().setVal(STJc.CENTER);
    paragraph.addNewOutlineLvl().setVal(BigInteger.ZERO);
  }

  private static void caption(CTPPrGeneral paragraph) {
    spaced(paragraph, SIX_POINTS, SIX_POINTS / 2);
    paragraph.addNewJc().setVal(STJc.CENTER);
  }

  private static void centred(CTPPrGeneral paragraph, int around) {
    spaced(paragraph, around, around);
    paragraph.addNewJc().setVal(STJc.CENTER);
  }

  private static CTSpacing spaced(CTPPrGeneral paragraph, int before, int after) {
    CTSpacing spacing = paragraph.addNewSpacing();
    spacing.setBefore(BigInteger.valueOf(before));
    spacing.setAfter(BigInteger.valueOf(after));
    return spacing;
  }
}
