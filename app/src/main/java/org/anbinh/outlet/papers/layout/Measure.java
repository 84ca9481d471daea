package org.anbinh.outlet.papers.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** How long a line of bold type is: Tinos has the widths of Times New Roman. */
public final class Measure {
  private static final double THOUSAND = 1_000;

  private Measure() {}

  private static final class Bold {
    static final TrueTypeFont TYPEFACE = read();

    private static TrueTypeFont read() {
      try (InputStream file = Measure.class.getResourceAsStream("/typefaces/tinos-700.ttf")) {
        if (file == null) {
          throw new IllegalStateException("There is no typeface tinos-700.ttf");
        }
        return new TTFParser().parse(new RandomAccessReadBuffer(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * The length of a line of bold type.
   *
   * @param size in points
   * @return in points
   */
  public static double bold(String text, double size) {
    try {
      synchronized (Bold.TYPEFACE) {
        CmapLookup glyphs = Bold.TYPEFACE.getUnicodeCmapLookup();
        double units = 0;
        for (int letter : text.codePoints().toArray()) {
          units += Bold.TYPEFACE.getAdvanceWidth(glyphs.getGlyphId(letter));
        }
        return units * THOUSAND / Bold.TYPEFACE.getUnitsPerEm() * size / THOUSAND;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
