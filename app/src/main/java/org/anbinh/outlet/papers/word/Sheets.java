package org.anbinh.outlet.papers.word;

import java.math.BigInteger;
import org.anbinh.outlet.papers.Heading;
import org.anbinh.outlet.papers.layout.PrintedPaper;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;

/**
 * The sheets: A4 with the margins of the decree, and the number of the page in the middle of the
 * top margin from the second page on. Every annex counts its own pages.
 */
record Sheets(XWPFDocument document, PrintedPaper printed) {
  private static final int TEN_MILLIMETRES = 567;

  /** A sheet without the heading of the State is to stand on one page. */
  private static final int FIFTEEN_MILLIMETRES = 850;

  /** Headers and footers, which all sections take over from the last one. */
  void lay() {
    CTSectPr section = last();
    measure(section, printed.paper().heading().style());
    XWPFHeader header = document.createHeader(HeaderFooterType.DEFAULT);
    XWPFParagraph number = paragraph(header.createParagraph(), Styles.PAGE);
    number.getCTP().addNewFldSimple().setInstr("PAGE");
    paragraph(document.createHeader(HeaderFooterType.FIRST).createParagraph(), Styles.PAGE);
    foot(document.createFooter(HeaderFooterType.DEFAULT));
    foot(document.createFooter(HeaderFooterType.FIRST));
  }

  private void foot(XWPFFooter footer) {
    paragraph(footer.createParagraph(), Styles.FOOT)
        .createRun()
        .setText(printed.words().foot(printed.paper()));
  }

  private static XWPFParagraph paragraph(XWPFParagraph paragraph, String style) {
    paragraph.setStyle(style);
    return paragraph;
  }

  /** Ends a section: what follows stands on pages of its own, counted from 1. */
  void end() {
    XWPFParagraph end = document.createParagraph();
    end.setStyle(Styles.FOOT);
    CTSectPr section = end.getCTP().getPPr().addNewSectPr();
    section.set(last());
    section.addNewType().setVal(STSectionMark.NEXT_PAGE);
  }

  /** Sections are copied from the last one, which is made before anything is written. */
  private CTSectPr last() {
    CTBody body = document.getDocument().getBody();
    return body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
  }

  private static void measure(CTSectPr section, Heading.Style style) {
    boolean plain = style == Heading.Style.PLAIN;
    BigInteger high = BigInteger.valueOf(plain ? FIFTEEN_MILLIMETRES : 2L * TEN_MILLIMETRES);
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(11_906));
    size.setH(BigInteger.valueOf(16_838));
    CTPageMar margin = section.addNewPgMar();
    margin.setTop(high);
    margin.setBottom(high);
    margin.setLeft(BigInteger.valueOf(3L * TEN_MILLIMETRES));
    margin.setRight(BigInteger.valueOf(2L * TEN_MILLIMETRES));
    margin.setHeader(BigInteger.valueOf(plain ? TEN_MILLIMETRES / 2 : TEN_MILLIMETRES));
    margin.setFooter(BigInteger.valueOf(plain ? TEN_MILLIMETRES / 2 : TEN_MILLIMETRES));
    margin.setGutter(BigInteger.ZERO);
    section.addNewPgNumType().setStart(BigInteger.ONE);
    section.addNewTitlePg();
  }
}
