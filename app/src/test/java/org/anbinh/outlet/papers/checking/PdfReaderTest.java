package org.anbinh.outlet.papers.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

/** Figures are read from a page in whatever order it was drawn. */
class PdfReaderTest {
  /** Something that is drawn somewhere on a line. */
  private record Drawn(float left, float bottom, String text) {}

  private static byte[] page(Drawn... drawn) throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      var font = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
      try (var content = new PDPageContentStream(document, page)) {
        for (Drawn each : drawn) {
          content.beginText();
          content.setFont(font, 12);
          content.newLineAtOffset(each.left(), each.bottom());
          content.showText(each.text());
          content.endText();
        }
      }
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static List<MarkedText.Marked> marked(Drawn... drawn) throws Exception {
    return MarkedText.in(String.join("\n", PdfReader.read(page(drawn)).texts()));
  }

  @Test
  void aFigureThatIsDrawnAfterTheRestOfItsLineIsNoPartOfItsLastNumber() throws Exception {
    List<MarkedText.Marked> marked =
        marked(
            new Drawn(120, 700, "reports from the public. On 14/12"),
            new Drawn(60, 700, "3.401*[10]"));
    assertThat(marked).hasSize(1);
    assertThat(marked.getFirst().mark()).isEqualTo("10");
    assertThat(marked.getFirst().says("3.401*")).isTrue();
    assertThat(marked.getFirst().says("401*")).isFalse();
  }

  @Test
  void aDigitPutBeforeAFigureIsSeen() throws Exception {
    List<MarkedText.Marked> marked =
        marked(new Drawn(60, 700, "1"), new Drawn(66, 700, "3.401*[10]"));
    assertThat(marked.getFirst().says("3.401*")).isFalse();
  }
}
