package org.anbinh.intake.capture.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A first walk through a zipped file, before anything in it is parsed: that it is a workbook, that
 * it unpacks to a bearable size (measured, not as it claims), and that its parts are harmless.
 */
final class ZipInspection {
  private static final int MOST_PARTS = 2_000;
  private static final long HARMLESS_BYTES = 16 << 20;
  private static final int MOST_RATIO = 300;
  private static final int CHUNK = 1 << 16;
  private static final int OVERLAP = 64;

  private final SheetLimits limits;
  private long inflated;

  private ZipInspection(SheetLimits limits) {
    this.limits = limits;
  }

  /** Refuses what must not be parsed. */
  static void inspect(Path path, SheetLimits limits) throws IOException {
    try (var zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
      if (zip.size() > MOST_PARTS) {
        throw Faults.whole("zip-parts", String.valueOf(zip.size()), String.valueOf(MOST_PARTS));
      }
      refuseOtherKinds(zip);
      var inspection = new ZipInspection(limits);
      for (var entries = zip.entries(); entries.hasMoreElements(); ) {
        inspection.walk(zip, entries.nextElement());
      }
    } catch (ZipException | java.io.EOFException e) {
      throw String.valueOf(e.getMessage()).contains("encrypted")
          ? Faults.whole(e, "kind-encrypted")
          : Faults.whole(e, "file-damaged");
    } catch (IllegalArgumentException e) {
      throw Faults.whole(e, "file-damaged");
    }
  }

  private static void refuseOtherKinds(ZipFile zip) throws IOException {
    ZipEntry types = zip.getEntry("[Content_Types].xml");
    if (types == null) {
      ZipEntry mark = zip.getEntry("mimetype");
      String kind = mark == null ? "" : text(zip, mark, 200);
      throw Faults.whole(kind.contains("opendocument") ? "kind-ods" : "kind-archive");
    }
    String kinds = text(zip, types, 1 << 20);
    if (kinds.contains("sheet.macroEnabled")) {
      throw Faults.whole("kind-xlsm");
    }
    if (kinds.contains("sheet.binary")) {
      throw Faults.whole("kind-xlsb");
    }
    if (kinds.contains("wordprocessingml") || kinds.contains("presentationml")) {
      throw Faults.whole("kind-word");
    }
    if (!kinds.contains("spreadsheetml.sheet.main+xml")
        && !kinds.contains("spreadsheetml.template.main+xml")) {
      throw Faults.whole("file-damaged");
    }
  }

  private static String text(ZipFile zip, ZipEntry entry, int most) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readNBytes(most), StandardCharsets.UTF_8);
    }
  }

  private void walk(ZipFile zip, ZipEntry entry) throws IOException {
    String name = entry.getName().toLowerCase(Locale.ROOT);
    boolean xml = name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml");
    if (name.endsWith("vbaproject.bin")) {
      throw Faults.whole("kind-xlsm");
    }
    long size = 0;
    byte[] window = new byte[OVERLAP + CHUNK];
    int kept = 0;
    try (InputStream in = zip.getInputStream(entry)) {
      for (int count = in.read(window, kept, CHUNK);
          count >= 0;
          count = in.read(window, kept, CHUNK)) {
        if (xml) {
          refuseHarmful(window, kept + count, size == 0);
        }
        size += count;
        inflated += count;
        refuseTooLarge(name, size, entry.getCompressedSize());
        int end = kept + count;
        kept = Math.min(OVERLAP, end);
        System.arraycopy(window, end - kept, window, 0, kept);
      }
    }
  }

  private void refuseTooLarge(String name, long size, long packed) {
    if (size > HARMLESS_BYTES && packed > 0 && size / packed > MOST_RATIO) {
      throw Faults.whole("zip-bomb", name);
    }
    if (inflated > limits.inflatedBytes()) {
      throw Faults.whole("zip-bomb", name);
    }
    if (name.endsWith("sharedstrings.xml") && size > limits.textBytes()) {
      throw Faults.whole("zip-texts", String.valueOf(limits.textBytes() >> 20));
    }
  }

  /** Looks for document type declarations and for cells beyond any column. */
  private static void refuseHarmful(byte[] window, int length, boolean first) {
    if (first && length > 1 && (window[0] == 0 || window[1] == 0 || (window[0] & 0xff) >= 0xfe)) {
      throw Faults.whole("xml-encoding");
    }
    for (int i = 0; i + 8 < length; i++) {
      if (window[i] == '<' && window[i + 1] == '!' && declares(window, i)) {
        throw Faults.whole("xml-declaration");
      }
      if (window[i] == '"' && window[i - (i > 0 ? 1 : 0)] == '=' && farCell(window, i + 1)) {
        throw Faults.whole("cell-beyond");
      }
    }
  }

  private static boolean declares(byte[] window, int at) {
    byte letter = window[at + 2];
    return letter == 'D' || letter == 'E' || letter == 'd' || letter == 'e';
  }

  /** An {@code r="ABCD1"}: four letters and a digit name a column that no sheet has. */
  private static boolean farCell(byte[] window, int at) {
    int letters = 0;
    while (letters < 6 && window[at + letters] >= 'A' && window[at + letters] <= 'Z') {
      letters++;
    }
    byte after = window[at + letters];
    return letters > 3
        && ((after >= '0' && after <= '9') || letters == 6)
        && at >= 3
        && window[at - 3] == 'r'
        && window[at - 4 < 0 ? 0 : at - 4] == ' ';
  }
}
