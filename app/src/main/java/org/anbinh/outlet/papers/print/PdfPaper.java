package org.anbinh.outlet.papers.print;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Map;
import org.anbinh.outlet.papers.Paper;
import org.anbinh.outlet.papers.layout.PrintedPaper;
import org.anbinh.outlet.papers.proof.Envelope;
import org.anbinh.outlet.pictures.Pictures;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.w3c.dom.Document;

/** Writes a paper as a tagged PDF. */
public record PdfPaper(Pictures pictures) {
  /** Name of the attachment with the manifest. */
  public static final String ATTACHMENT = "an-binh.json";

  private static final String FAMILY = "Tinos";
  private static final int PIXELS = 1_600;

  static {
    // it would tell of every typeface of every paper
    XRLog.setLoggingEnabled(false);
  }

  /** The whole file. */
  public byte[] write(PrintedPaper printed, Envelope envelope) {
    var page = new PrintedPage(printed);
    Document document = page.lay();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.withProducer("An Binh");
    builder.withW3cDocument(document, "drawing:");
    builder.useUriResolver((base, uri) -> uri);
    builder.useProtocolsStreamImplementation(uri -> drawing(page, uri), "drawing");
    builder.useExternalResourceAccessControl(
        (uri, _) -> uri.startsWith("drawing:"),
        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.useExternalResourceAccessControl(
        (uri, _) -> uri.startsWith("drawing:"),
        ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
    typeface(builder, "tinos-400", 400, FontStyle.NORMAL);
    typeface(builder, "tinos-400-italic", 400, FontStyle.ITALIC);
    typeface(builder, "tinos-700", 700, FontStyle.NORMAL);
    typeface(builder, "tinos-700-italic", 700, FontStyle.ITALIC);
    var bytes = new ByteArrayOutputStream();
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
        PDDocument made = renderer.createPDFKeepOpen()) {
      describe(made, printed.paper());
      enclose(made, envelope);
      made.save(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void typeface(
      PdfRendererBuilder builder, String file, int weight, FontStyle style) {
    builder.useFont(() -> open(file), FAMILY, weight, style, true);
  }

  private static InputStream open(String file) {
    InputStream found = PdfPaper.class.getResourceAsStream("/typefaces/" + file + ".ttf");
    if (found == null) {
      throw new IllegalStateException("There is no typeface " + file);
    }
    return found;
  }

  /** A drawing of the page, set as a picture: viewers keep its description with it. */
  private FSStream drawing(PrintedPage page, String uri) {
    int number = Integer.parseInt(uri.substring("drawing:".length()));
    byte[] png = pictures.png(page.drawings().get(number).svg(), PIXELS);
    return new FSStream() {
      @Override
      public InputStream getStream() {
        return new ByteArrayInputStream(png);
      }

      @Override
      public Reader getReader() {
        return new InputStreamReader(getStream(), UTF_8);
      }
    };
  }

  private static void describe(PDDocument document, Paper paper) {
    PDDocumentInformation information = document.getDocumentInformation();
    information.setCustomMetadataValue("AnBinhRelease", paper.edition().release());
    information.setCustomMetadataValue("AnBinhPaper", paper.code());
    information.setCustomMetadataValue("AnBinhChainHead", paper.edition().head().orElse(""));
  }

  private static void enclose(PDDocument document, Envelope envelope) throws IOException {
    byte[] text = envelope.text().getBytes(UTF_8);
    var file = new PDEmbeddedFile(document, new ByteArrayInputStream(text));
    file.setSubtype("application/json");
    file.setSize(text.length);
    var specification = new PDComplexFileSpecification();
    specification.setFile(ATTACHMENT);
    specification.setFileUnicode(ATTACHMENT);
    specification.setFileDescription("Manifest of the figures, signed");
    specification.setEmbeddedFile(file);
    specification.setEmbeddedFileUnicode(file);
    var tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(Map.of(ATTACHMENT, specification));
    var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    names.setEmbeddedFiles(tree);
    document.getDocumentCatalog().setNames(names);
  }
}
