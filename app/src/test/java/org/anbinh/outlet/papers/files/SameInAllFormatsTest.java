package org.anbinh.outlet.papers.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.anbinh.ground.language.Language;
import org.anbinh.outlet.papers.Block;
import org.anbinh.outlet.papers.Paper;
import org.anbinh.outlet.papers.PaperCheck;
import org.anbinh.outlet.papers.PaperFigure;
import org.anbinh.outlet.papers.PaperFormat;
import org.anbinh.outlet.papers.Run;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A paper says the same in every format, and other programs read it. */
class SameInAllFormatsTest {
  @TempDir Path data;
  private Installation here;

  @BeforeEach
  void begin() {
    here = new Installation(data);
  }

  private byte[] written(Paper paper, PaperFormat format) {
    return here.files.write(paper, format, Installation.SITE);
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\\u00a0]+", " ");
  }

  /** The sentences of the paper as they must be printed. */
  private static List<String> sentences(Paper paper) {
    return paper.blocks().stream()
        .flatMap(each ->
            each instanceof Block.Paragraph(List<Run> runs)
                ? java.util.stream.Stream.of(runs)
                : java.util.stream.Stream.empty())
        .map(runs -> runs.stream().map(SameInAllFormatsTest::text).collect(Collectors.joining()))
        .map(SameInAllFormatsTest::plain)
        .toList();
  }

  private static String text(Run run) {
    return switch (run) {
      case Run.Words(String words) -> words;
      case Run.Strong(String words) -> words;
      case Run.Number(PaperFigure figure) -> figure.text() + "[" + figure.mark() + "]";
    };
  }

  private static String document(byte[] file) throws IOException {
    try (var document = new XWPFDocument(new ByteArrayInputStream(file));
        var extractor = new XWPFWordExtractor(document)) {
      extractor.setFetchHyperlinks(false);
      return plain(extractor.getText());
    }
  }

  /** What is seen on the pages from left to right, without spaces: only places tell them. */
  private static String page(byte[] file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      var stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return dense(stripper.getText(document));
    }
  }

  private static String dense(String text) {
    return plain(text).replace(" ", "");
  }

  private static String book(byte[] file) throws IOException {
    var text = new StringBuilder();
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      for (Row row : book.getSheetAt(0)) {
        for (Cell cell : row) {
          text.append(new DataFormatter().formatCellValue(cell)).append(' ');
        }
      }
    }
    return plain(text.toString());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void sentencesAndFiguresAreTheSame(Language language) throws IOException {
    Paper paper = SamplePapers.national(language);
    String document = document(written(paper, PaperFormat.DOCX));
    String page = page(written(paper, PaperFormat.PDF));
    String book = book(written(paper, PaperFormat.XLSX));
    assertThat(sentences(paper)).isNotEmpty();
    for (String sentence : sentences(paper)) {
      assertThat(document).contains(sentence);
      assertThat(page).contains(dense(sentence));
      assertThat(book).contains(sentence);
    }
    for (PaperFigure figure : paper.figures()) {
      String marked = plain(figure.text()) + "[" + figure.mark() + "]";
      assertThat(document).contains(marked);
      assertThat(page).contains(seen(figure));
      assertThat(book).contains("[" + figure.mark() + "]");
    }
    for (String said : List.of(document, page, book)) {
      assertThat(dense(said)).contains(paper.code());
    }
    for (String said : List.of(document, book)) {
      assertThat(said).contains(paper.heading().subject());
    }
    assertThat(page).contains(dense(paper.heading().subject()));
  }

  @Test
  void aPartyPaperBearsNoHeadingOfTheState() throws IOException {
    Paper paper = SamplePapers.party(Language.VI);
    for (String said :
        List.of(
            document(written(paper, PaperFormat.DOCX)),
            page(written(paper, PaperFormat.PDF)),
            book(written(paper, PaperFormat.XLSX)))) {
      assertThat(dense(said))
          .contains("ĐẢNGCỘNGSẢNVIỆTNAM")
          .doesNotContain("CỘNGHÒAXÃHỘICHỦNGHĨA", "Độclập-Tựdo");
    }
    assertThat(document(written(paper, PaperFormat.DOCX))).contains("-----");
    assertThat(page(written(paper, PaperFormat.PDF))).contains("-----");
    assertThat(page(written(SamplePapers.national(Language.VI), PaperFormat.PDF)))
        .doesNotContain("-----");
  }

  @Test
  void chartsAndMapsOfAPageAreLinesWithADescriptionAndNoPixels() throws IOException {
    byte[] file = written(SamplePapers.national(Language.VI), PaperFormat.PDF);
    try (PDDocument document = Loader.loadPDF(file)) {
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getXObjectNames()) {
          assertThat(page.getResources().isImageXObject(name)).isFalse();
        }
      }
      assertThat(described(document.getDocumentCatalog().getStructureTreeRoot()))
          .hasSize(2)
          .allSatisfy(each -> assertThat(each).contains("Số liệu có trong bảng"));
    }
  }

  private static List<String> described(PDStructureNode node) {
    var found = new java.util.ArrayList<String>();
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if ("Figure".equals(element.getStructureType())) {
          found.add(String.valueOf(element.getAlternateDescription()));
        }
        found.addAll(described(element));
      }
    }
    return found;
  }

  @Test
  void aRowOfAWorkbookIsAsHighAsItsWords() throws IOException {
    byte[] file = written(SamplePapers.national(Language.VI), PaperFormat.XLSX);
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      Sheet passports = book.getSheetAt(1);
      for (Row each : passports) {
        for (Cell cell : each) {
          int letters =
              cell.getCellType() == CellType.STRING ? cell.getStringCellValue().length() : 0;
          int lines = Math.ceilDiv(letters, passports.getColumnWidth(cell.getColumnIndex()) / 256);
          assertThat(each.getHeightInPoints()).isGreaterThanOrEqualTo(15F * lines);
        }
      }
    }
  }

  @Test
  void differencesAndPercentagesOfAWorkbookCompute() throws IOException {
    byte[] file = written(SamplePapers.national(Language.VI), PaperFormat.XLSX);
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      var formulas = new java.util.ArrayList<Cell>();
      for (Row row : book.getSheetAt(0)) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.FORMULA) {
            formulas.add(cell);
          }
        }
      }
      assertThat(formulas).hasSize(2);
      var evaluator = book.getCreationHelper().createFormulaEvaluator();
      assertThat(formulas.stream().map(Cell::getNumericCellValue)).containsExactly(21_871.0, 21.83);
      assertThat(formulas.stream().map(each -> evaluator.evaluate(each).getNumberValue()))
          .containsExactly(21_871.0, 21.83);
      Sheet passports = book.getSheetAt(1);
      assertThat(passports.getLastRowNum())
          .isEqualTo(SamplePapers.national(Language.VI).figures().size());
      assertThat(book.isSheetVeryHidden(2)).isTrue();
    }
  }

  @Test
  void aPageIsTaggedAndCarriesItsTypefaces() throws IOException {
    Paper paper = SamplePapers.national(Language.VI);
    try (PDDocument document = Loader.loadPDF(written(paper, PaperFormat.PDF))) {
      var catalog = document.getDocumentCatalog();
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
      assertThat(catalog.getLanguage()).isEqualTo("vi");
      assertThat(catalog.getDocumentOutline().children()).isNotEmpty();
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo(paper.heading().subject());
      assertThat(document.getDocumentInformation().getCustomMetadataValue("AnBinhRelease"))
          .isEqualTo("2025-03");
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        }
      }
    }
  }

  @Test
  void aDocumentHasStylesRepeatedHeadsAndChartsThatCanBeEdited() throws Exception {
    byte[] file = written(SamplePapers.national(Language.VI), PaperFormat.DOCX);
    try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
      assertThat(document.getStyles().getStyle("Heading1")).isNotNull();
      assertThat(document.getParagraphs().stream().map(each -> String.valueOf(each.getStyle())))
          .contains("Heading1", "Heading2", "Heading3", "BodyText", "Caption");
      assertThat(document.getCharts()).hasSize(1);
      assertThat(document.getCharts().getFirst().getWorkbook().getSheetAt(0).getLastRowNum())
          .isEqualTo(5);
      assertThat(document.getTables().stream().filter(each -> each.getRow(0).isRepeatHeader()))
          .hasSize(3);
    }
  }

  /** LibreOffice opens both, prints every figure, and what it saves again is still genuine. */
  @ParameterizedTest
  @EnumSource(
      value = PaperFormat.class,
      names = {"DOCX", "XLSX"})
  void anotherProgramLosesNothing(PaperFormat format, @TempDir Path room)
      throws IOException, InterruptedException {
    Paper paper = SamplePapers.national(Language.VI);
    Path file = room.resolve("paper." + format.ending());
    Files.write(file, written(paper, format));
    office(room, "pdf", file);
    String printed = page(Files.readAllBytes(room.resolve("out").resolve("paper.pdf")));
    for (PaperFigure figure : paper.figures()) {
      assertThat(printed).contains(seen(figure));
    }
    office(room, format.ending(), file);
    byte[] again = Files.readAllBytes(room.resolve("out").resolve("paper." + format.ending()));
    PaperCheck check = here.files.check(again);
    assertThat(check).isInstanceOf(PaperCheck.Compared.class);
    assertThat(((PaperCheck.Compared) check).genuine()).isTrue();
  }

  /**
   * A number with its mark. Words in the place of a number may take two lines of a cell, so that
   * only their mark stands in one piece.
   */
  private static String seen(PaperFigure figure) {
    boolean number = figure.outcome().number().isPresent();
    return (number ? dense(figure.text()) : "") + "[" + figure.mark() + "]";
  }

  private static void office(Path room, String to, Path file)
      throws IOException, InterruptedException {
    Process office =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + room.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                to,
                "--outdir",
                room.resolve("out").toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(room.resolve("office.log").toFile())
            .start();
    assertThat(office.waitFor(3, TimeUnit.MINUTES)).isTrue();
    assertThat(office.exitValue()).isZero();
  }
}
