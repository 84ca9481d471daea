package org.anbinh.outlet.papers.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.anbinh.ground.language.Language;
import org.anbinh.outlet.papers.Paper;
import org.anbinh.outlet.papers.PaperCheck;
import org.anbinh.outlet.papers.PaperCheck.Compared;
import org.anbinh.outlet.papers.PaperCheck.Print;
import org.anbinh.outlet.papers.PaperCheck.Reason;
import org.anbinh.outlet.papers.PaperCheck.Recorded;
import org.anbinh.outlet.papers.PaperCheck.Seal;
import org.anbinh.outlet.papers.PaperFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was changed in a file of a paper is found, in every format. */
class ChangedFilesTest {
  private static final Paper PAPER = SamplePapers.national(Language.VI);

  @TempDir Path data;
  private Installation here;

  @BeforeEach
  void begin() {
    here = new Installation(data);
  }

  private byte[] written(PaperFormat format) {
    return here.files.write(PAPER, format, Installation.SITE);
  }

  private Compared compared(byte[] file) {
    PaperCheck check = here.files.check(file);
    assertThat(check).isInstanceOf(Compared.class);
    return (Compared) check;
  }

  private Reason unreadable(byte[] file) {
    PaperCheck check = here.files.check(file);
    assertThat(check).isInstanceOf(PaperCheck.Unreadable.class);
    return ((PaperCheck.Unreadable) check).reason();
  }

  private static PaperCheck.Line line(Compared compared, String mark) {
    return compared.lines().stream()
        .filter(each -> each.mark().equals(mark))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> changed(Compared compared) {
    return compared.lines().stream()
        .filter(each -> each.printed() != Print.SAME)
        .map(PaperCheck.Line::mark)
        .toList();
  }

  private static byte[] replaced(byte[] file, String part, String from, String to) {
    byte[] edited =
        Zipped.edited(file, (name, text) -> name.startsWith(part) ? text.replace(from, to) : text);
    assertThat(Zipped.texts(edited)).isNotEqualTo(Zipped.texts(file));
    return edited;
  }

  @ParameterizedTest
  @EnumSource(PaperFormat.class)
  void whatWasNotTouchedIsGenuineInBothLanguages(PaperFormat format) {
    for (Language language : Language.values()) {
      for (Paper paper : List.of(SamplePapers.national(language), SamplePapers.party(language))) {
        Compared compared = compared(here.files.write(paper, format, ""));
        assertThat(compared.genuine()).isTrue();
        assertThat(changed(compared)).isEmpty();
        assertThat(compared.lines()).hasSameSizeAs(paper.figures());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(PaperFormat.class)
  void aMarkStaysWithItsFigureWhereverALineBreaks(PaperFormat format) {
    for (Language language : Language.values()) {
      Paper paper = SamplePapers.crowded(language);
      assertThat(changed(compared(here.files.write(paper, format, Installation.SITE)))).isEmpty();
    }
  }

  @Test
  void oneDigitInADocument() {
    byte[] edited = replaced(written(PaperFormat.DOCX), "word/document.xml", "186.950", "186.960");
    Compared compared = compared(edited);
    assertThat(compared.genuine()).isFalse();
    assertThat(compared.seal()).isEqualTo(Seal.OURS);
    assertThat(changed(compared)).containsExactly("2");
    assertThat(line(compared, "2").text()).isEqualTo("186.950");
    assertThat(line(compared, "2").found()).contains("186.960");
  }

  @Test
  void aDigitPutInFrontOfANumber() {
    byte[] edited =
        replaced(written(PaperFormat.DOCX), "word/document.xml", ">186.950<", ">1186.950<");
    assertThat(changed(compared(edited))).containsExactly("2");
  }

  @Test
  void aMinusPutInFrontOfANumber() {
    for (String minus : List.of("-", "\u2212")) {
      byte[] edited =
          replaced(written(PaperFormat.DOCX), "word/document.xml", "186.950", minus + "186.950");
      assertThat(changed(compared(edited))).containsExactly("2");
    }
  }

  @Test
  void aHiddenNumberIsNotTheOneThatIsRead() {
    byte[] edited =
        replaced(
            written(PaperFormat.DOCX),
            "word/document.xml",
            "<w:t>186.950</w:t></w:r>",
            "<w:rPr><w:vanish/></w:rPr><w:t>186.950</w:t></w:r><w:r><w:t>99</w:t></w:r>");
    assertThat(changed(compared(edited))).containsExactly("2");
  }

  @Test
  void aNumberOfAChartInADocument() {
    byte[] edited = replaced(written(PaperFormat.DOCX), "word/charts/", "23874", "33874");
    Compared compared = compared(edited);
    assertThat(changed(compared)).containsExactly("12");
    assertThat(line(compared, "12").found().orElseThrow()).startsWith("33874");
  }

  @Test
  void aFigureTakenOut() {
    byte[] edited = replaced(written(PaperFormat.DOCX), "word/document.xml", "[2]", "");
    Compared compared = compared(edited);
    assertThat(line(compared, "2").printed()).isEqualTo(Print.MISSING);
  }

  @Test
  void aSentenceAndACellOfAWorkbook() {
    byte[] sentence =
        replaced(written(PaperFormat.XLSX), "xl/sharedStrings.xml", "186.950[2]", "186.951[2]");
    assertThat(changed(compared(sentence))).containsExactly("2");
    byte[] cell =
        replaced(
            written(PaperFormat.XLSX), "xl/worksheets/sheet1.xml", "<v>100195.0<", "<v>100295.0<");
    Compared compared = compared(cell);
    assertThat(changed(compared)).containsExactly("4");
    assertThat(line(compared, "4").found()).contains("100295.0");
  }

  @Test
  void aDigitOfAPage() throws IOException {
    var other = new Installation(data);
    Paper altered = SamplePapers.altered(Language.VI);
    byte[] edited =
        withAttachmentOf(other.files.write(altered, PaperFormat.PDF, ""), written(PaperFormat.PDF));
    Compared compared = compared(edited);
    assertThat(changed(compared)).containsExactly("2");
    assertThat(line(compared, "2").found()).contains("186.960");
  }

  /** One PDF with the attachment of another one. */
  private static byte[] withAttachmentOf(byte[] page, byte[] attached) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (PDDocument shown = Loader.loadPDF(page);
        PDDocument from = Loader.loadPDF(attached)) {
      var names = new PDDocumentNameDictionary(shown.getDocumentCatalog());
      names.setEmbeddedFiles(from.getDocumentCatalog().getNames().getEmbeddedFiles());
      shown.getDocumentCatalog().setNames(names);
      shown.save(bytes);
    }
    return bytes.toByteArray();
  }

  @Test
  void theManifestTakenOut() throws IOException {
    byte[] document =
        Zipped.edited(
            written(PaperFormat.DOCX),
            (name, text) -> name.startsWith("customXml/") ? "<nothing/>" : text);
    assertThat(unreadable(document)).isEqualTo(Reason.NO_MANIFEST);
    byte[] book =
        replaced(written(PaperFormat.XLSX), "xl/workbook.xml", "\"an-binh\"", "\"other\"");
    assertThat(unreadable(book)).isEqualTo(Reason.NO_MANIFEST);
    var bytes = new ByteArrayOutputStream();
    try (PDDocument page = Loader.loadPDF(written(PaperFormat.PDF))) {
      page.getDocumentCatalog().setNames(null);
      page.save(bytes);
    }
    assertThat(unreadable(bytes.toByteArray())).isEqualTo(Reason.NO_MANIFEST);
  }

  @Test
  void theManifestChangedWithTheFigure() {
    byte[] edited =
        Zipped.edited(
            written(PaperFormat.DOCX), (name, text) -> text.replace("186.950", "186.960"));
    Compared compared = compared(edited);
    assertThat(compared.seal()).isEqualTo(Seal.BROKEN);
    assertThat(compared.genuine()).isFalse();
    assertThat(compared.lines()).allMatch(each -> each.record() == Recorded.NOT_ASKED);
  }

  @Test
  void theSignatureOfAnotherPaper() {
    Map<String, String> other =
        Zipped.texts(here.files.write(SamplePapers.national(Language.EN), PaperFormat.DOCX, ""));
    byte[] swapped =
        Zipped.edited(
            written(PaperFormat.DOCX),
            (name, text) ->
                name.startsWith("customXml/")
                    ? signature(text, Objects.requireNonNull(other.get(name)))
                    : text);
    assertThat(compared(swapped).seal()).isEqualTo(Seal.BROKEN);
  }

  private static String signature(String text, String other) {
    String name = "\"signature\":\"";
    int start = other.indexOf(name) + name.length();
    String theirs = other.substring(start, other.indexOf('"', start));
    int own = text.indexOf(name) + name.length();
    return text.substring(0, own) + theirs + text.substring(text.indexOf('"', own));
  }

  @Test
  void aForgedKeyIsNotOurs(@TempDir Path elsewhere) {
    byte[] forged = new Installation(elsewhere).files.write(PAPER, PaperFormat.DOCX, "");
    Compared compared = compared(forged);
    assertThat(compared.seal()).isEqualTo(Seal.FOREIGN);
    assertThat(compared.genuine()).isFalse();
    assertThat(compared.lines()).allMatch(each -> each.record() == Recorded.NOT_ASKED);
  }

  @Test
  void whatTheLedgerSays() {
    byte[] file = written(PaperFormat.PDF);
    here.today.put("1", new BigDecimal("122070"));
    Compared revised = compared(file);
    assertThat(line(revised, "1").record()).isEqualTo(Recorded.REVISED);
    assertThat(line(revised, "1").latest()).contains("122.070");
    assertThat(revised.genuine()).isTrue();
    here.then.put("1", new BigDecimal("5"));
    Compared other = compared(file);
    assertThat(line(other, "1").record()).isEqualTo(Recorded.OTHER);
    assertThat(other.genuine()).isFalse();
    here.otherChain = true;
    assertThat(compared(file).genuine()).isFalse();
  }

  @Test
  void theKeyIsTheOwnersAlone() throws IOException {
    assertThat(data.resolve("papers.key")).doesNotExist();
    String key = here.files.publicKey();
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(data.resolve("papers.key"))))
        .isEqualTo("rw-------");
    assertThat(new Installation(data).files.publicKey()).isEqualTo(key);
  }

  @Test
  void filesThatAreNone() {
    assertThat(unreadable(new byte[0])).isEqualTo(Reason.EMPTY);
    assertThat(unreadable("Báo cáo".getBytes(UTF_8))).isEqualTo(Reason.OTHER_TYPE);
    assertThat(unreadable(new byte[20_000_001])).isEqualTo(Reason.TOO_LARGE);
    assertThat(unreadable(zip("a.xml", "<a/>".getBytes(UTF_8)))).isEqualTo(Reason.OTHER_TYPE);
    assertThat(unreadable("%PDF-1.7\n%%EOF".getBytes(UTF_8))).isEqualTo(Reason.DAMAGED);
    byte[] half = written(PaperFormat.DOCX);
    assertThat(here.files.check(java.util.Arrays.copyOf(half, half.length / 2)))
        .isInstanceOf(PaperCheck.Unreadable.class);
  }

  @Test
  void filesThatAreMeantToHarm() {
    assertThat(unreadable(zip("word/document.xml", new byte[100_000_000])))
        .isEqualTo(Reason.TOO_LARGE);
    String secret = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    byte[] reading =
        Zipped.edited(
            written(PaperFormat.DOCX),
            (name, text) ->
                name.equals("word/document.xml")
                    ? secret + "<w:p xmlns:w=\"x\"><w:t>&x;</w:t></w:p>"
                    : text);
    PaperCheck check = here.files.check(reading);
    assertThat(check.toString().toLowerCase(Locale.ROOT)).doesNotContain("root:");
    assertThat(unreadable(bomb())).isEqualTo(Reason.TOO_LARGE);
    assertThat(
            unreadable(
                "%PDF-1.7\n1 0 obj<</Filter[/FlateDecode/FlateDecode]>>stream\n".getBytes(UTF_8)))
        .isEqualTo(Reason.DAMAGED);
  }

  /** A PDF with a stream that unpacks to more than anybody reads. */
  private static byte[] bomb() {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes("%PDF-1.7\n1 0 obj<</Filter/FlateDecode>>stream\n".getBytes(UTF_8));
    try (var packed =
        new java.util.zip.DeflaterInputStream(new ByteArrayInputStream(new byte[130_000_000]))) {
      packed.transferTo(bytes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(String name, byte[] content) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
