package org.anbinh.outlet.papers.checking;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.anbinh.outlet.papers.PaperCheck.Reason;
import org.anbinh.outlet.papers.print.PdfPaper;
import org.anbinh.outlet.papers.proof.Envelope;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Reads the text of a PDF. What its streams unpack to is bounded before it is opened, since the
 * library unpacks whatever it finds.
 */
final class PdfReader {
  private static final int MOST_PAGES = 500;
  private static final long MOST_BYTES = 120_000_000;
  private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");

  /** In a narrow cell a mark may stand below its figure. */
  private static final Pattern BROKEN = Pattern.compile("\\h*\\R\\h*(?=\\[\\d{1,6}])");

  /** Ways of packing that cannot be told apart from harmless ones, or pack twice. */
  private static final Pattern UNUSUAL =
      Pattern.compile(
          "/F[A-Za-z]*#|/Filter(?!\\s*(?:/(?:Flate|DCT)Decode\\b|\\[\\s*(?:/(?:Flate|DCT)Decode\\s*)?]))");

  private PdfReader() {}

  /**
   * Text in the order in which it was drawn. A figure is drawn after the line it stands in, so
   * where drawing goes back to the left something else begins, and a space stands between.
   */
  private static final class Lines extends PDFTextStripper {
    @Override
    protected void writeString(String text, List<TextPosition> letters) throws IOException {
      var said = new StringBuilder();
      float right = Float.NEGATIVE_INFINITY;
      boolean back = false;
      for (TextPosition letter : letters) {
        if (letter.getXDirAdj() < right) {
          said.append(' ');
          back = true;
        }
        said.append(letter.getUnicode());
        right = letter.getXDirAdj();
      }
      writeString(back ? said.toString() : text);
    }
  }

  static Seen read(byte[] file) throws UnreadableFileException {
    bound(file);
    try (PDDocument document = Loader.loadPDF(file)) {
      if (document.isEncrypted()) {
        throw new UnreadableFileException(Reason.DAMAGED);
      }
      if (document.getNumberOfPages() > MOST_PAGES) {
        throw new UnreadableFileException(Reason.TOO_LARGE);
      }
      String text = BROKEN.matcher(new Lines().getText(document)).replaceAll("");
      return new Seen(envelope(document), List.of(text), Map.of(), List.of());
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new UnreadableFileException(Reason.DAMAGED);
    }
  }

  private static void bound(byte[] file) throws UnreadableFileException {
    String letters = new String(file, ISO_8859_1);
    if (UNUSUAL.matcher(letters).find()) {
      throw new UnreadableFileException(Reason.DAMAGED);
    }
    long left = MOST_BYTES;
    Matcher stream = STREAM.matcher(letters);
    while (stream.find()) {
      left -= unpacked(file, stream.end(), left);
      if (left <= 0) {
        throw new UnreadableFileException(Reason.TOO_LARGE);
      }
    }
  }

  private static long unpacked(byte[] file, int start, long most) {
    var inflater = new Inflater();
    try {
      inflater.setInput(file, start, file.length - start);
      byte[] some = new byte[65_536];
      long seen = 0;
      for (int count = inflater.inflate(some); count > 0 && seen < most; ) {
        seen += count;
        count = inflater.inflate(some);
      }
      return seen;
    } catch (DataFormatException e) {
      return 0;
    } finally {
      inflater.end();
    }
  }

  private static Optional<Envelope> envelope(PDDocument document) throws IOException {
    PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
    if (names == null || names.getEmbeddedFiles() == null) {
      return Optional.empty();
    }
    Map<String, PDComplexFileSpecification> files = names.getEmbeddedFiles().getNames();
    PDComplexFileSpecification found = files == null ? null : files.get(PdfPaper.ATTACHMENT);
    if (found == null || found.getEmbeddedFile() == null) {
      return Optional.empty();
    }
    try (InputStream bytes = found.getEmbeddedFile().createInputStream()) {
      return Envelope.read(new String(bytes.readNBytes(Envelope.LONGEST), UTF_8));
    }
  }
}
