package org.anbinh.intake.capture.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** How many rows a sheet says it has: good enough for a progress bar and for nothing else. */
final class SheetExtent {
  private static final Pattern DIMENSION = Pattern.compile("<dimension ref=\"[^\"]*?(\\d{1,9})\"");

  private SheetExtent() {}

  /** The last row, or 0 where the sheet does not say. */
  static long rows(Path path, int index) throws IOException {
    try (var zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
      ZipEntry entry = zip.getEntry("xl/worksheets/sheet" + (index + 1) + ".xml");
      if (entry == null) {
        return 0;
      }
      try (InputStream in = zip.getInputStream(entry)) {
        Matcher dimension =
            DIMENSION.matcher(new String(in.readNBytes(4096), StandardCharsets.UTF_8));
        return dimension.find() ? Long.parseLong(dimension.group(1)) : 0;
      }
    }
  }
}
