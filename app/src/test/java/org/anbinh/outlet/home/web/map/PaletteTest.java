package org.anbinh.outlet.home.web.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {
  private static final double APART = 9;

  @ParameterizedTest
  @EnumSource(Palette.class)
  void everyToneIsPlainlyDarkerThanTheOneBelow(Palette palette) {
    List<Double> lightness = palette.tones().stream().map(PaletteTest::lightness).toList();
    assertThat(lightness).hasSize(5);
    for (int each = 1; each < lightness.size(); each++) {
      assertThat(lightness.get(each - 1) - lightness.get(each)).as("%s", each).isGreaterThan(APART);
    }
  }

  /** Lightness as eyes see it (CIE L*), from 0 to 100: what is left of a colour in grey print. */
  private static double lightness(String tone) {
    double luminance = 0.2126 * part(tone, 1) + 0.7152 * part(tone, 3) + 0.0722 * part(tone, 5);
    return 116 * Math.cbrt(luminance) - 16;
  }

  private static double part(String tone, int at) {
    double share = Integer.parseInt(tone.substring(at, at + 2), 16) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
