package org.anbinh.outlet.home.web.factors;

import io.nayuki.qrcodegen.QrCode;

/**
 * A text as a square that a camera reads.
 *
 * @param size of its side, margin included
 * @param path of its dark cells, for SVG
 */
public record Picture(int size, String path) {
  private static final int MARGIN = 4;

  static Picture of(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    var path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x + MARGIN).append(',').append(y + MARGIN).append("h1v1h-1z");
        }
      }
    }
    return new Picture(code.size + 2 * MARGIN, path.toString());
  }
}
