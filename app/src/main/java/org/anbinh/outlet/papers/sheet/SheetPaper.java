package org.anbinh.outlet.papers.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.anbinh.outlet.papers.Paper;
import org.anbinh.outlet.papers.layout.PrintedPaper;
import org.anbinh.outlet.papers.proof.Envelope;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a paper as a workbook: the paper with tables that compute, the passports of its figures,
 * and a hidden sheet with the manifest.
 */
public final class SheetPaper {
  /** Name of the hidden sheet; the manifest stands in its first column, piece by piece. */
  public static final String HIDDEN = "an-binh";

  private static final int LONGEST_CELL = 30_000;

  /** The whole file. */
  public byte[] write(PrintedPaper printed, Envelope envelope) {
    try (var book = new XSSFWorkbook()) {
      var looks = new Looks(book);
      var paper = new Grid(book.createSheet(printed.words().say("sheet.paper")));
      var passports = new Grid(book.createSheet(printed.words().say("sheet.passports")));
      new PaperSheet(paper, looks, printed).write();
      new PassportSheet(passports, looks, printed).write();
      paper.compute(passports);
      passports.compute(passports);
      enclose(book, envelope);
      describe(book, printed.paper());
      var bytes = new ByteArrayOutputStream();
      book.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void enclose(XSSFWorkbook book, Envelope envelope) {
    XSSFSheet sheet = book.createSheet(HIDDEN);
    String text = envelope.text();
    for (int start = 0; start < text.length(); start += LONGEST_CELL) {
      sheet
          .createRow(start / LONGEST_CELL)
          .createCell(0)
          .setCellValue(text.substring(start, Math.min(text.length(), start + LONGEST_CELL)));
    }
    book.setSheetVisibility(book.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
  }

  private static void describe(XSSFWorkbook book, Paper paper) {
    var core = book.getProperties().getCoreProperties();
    core.setTitle(paper.heading().subject());
    core.setCreator(paper.heading().body());
    core.setIdentifier(paper.code());
    var own = book.getProperties().getCustomProperties();
    own.addProperty("An Binh release", paper.edition().release());
    own.addProperty("An Binh paper", paper.code());
    own.addProperty("An Binh chain head", paper.edition().head().orElse(""));
  }
}
