package org.anbinh.outlet.papers.print;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
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

  static {
    // it would tell of every typeface of every paper
    XRLog.setLoggingEnabled(false);
  }

  /** The whole file. */
  public byte[] write(PrintedPaper printed, Envelope envelope) {
    var page = new PrintedPage(printed, pictures);
    Document document = page.lay();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.withProducer("An Binh");
    builder.withW3cDocument(document, "about:blank");
    builder.useObjectDrawerFactory(drawings(page));
    builder.useExternalResourceAccessControl(
        (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.useExternalResourceAccessControl(
        (_, _) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
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

  /** Charts and maps are lines and areas in the file, not pixels. */
  private FSObjectDrawerFactory drawings(PrintedPage page) {
    var factory = new DefaultObjectDrawerFactory();
    factory.registerDrawer(
        PrintedPage.DRAWING,
        (element, x, y, width, height, device, _, dots) -> {
          String svg = page.drawing(element);
          double wide = width / dots;
          double high = height / dots;
          device.drawWithGraphics(
              (float) x,
              (float) y,
              (float) wide,
              (float) high,
              brush -> pictures.draw(svg, brush, wide, high));
          return Map.of();
        });
    return factory;
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
