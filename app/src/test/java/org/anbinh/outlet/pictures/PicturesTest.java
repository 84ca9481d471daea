package org.anbinh.outlet.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PicturesTest {
  private static final String SVG =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100" font-family="Be Vietnam Pro, Segoe UI, sans-serif" font-size="14">
        <rect class="left" x="0" y="0" width="100" height="100" fill="#0a5c76"></rect>
        <text x="104" y="40" fill="#000000">%s</text>
        <text x="104" y="70" font-weight="600" fill="#000000">%s</text>
      </svg>
      """;

  @Test
  void a_picture_has_the_width_asked_for_and_the_shape_of_the_drawing() throws IOException {
    BufferedImage picture = picture(SVG.formatted("", ""), 400);

    assertThat(picture.getWidth()).isEqualTo(400);
    assertThat(picture.getHeight()).isEqualTo(200);
    assertThat(picture.getRGB(50, 100) & 0xffffff).isEqualTo(0x0a5c76);
    assertThat(picture.getRGB(300, 190) & 0xffffff).isEqualTo(0xffffff);
  }

  @Test
  void vietnamese_is_drawn_letter_by_letter() {
    byte[] one = new Pictures().png(SVG.formatted("Đắk Lắk", "Thừa Thiên Huế"), 800);
    byte[] other = new Pictures().png(SVG.formatted("Đak Lak", "Thưa Thiên Huê"), 800);

    assertThat(one).isNotEqualTo(other);
  }

  @Test
  void what_is_no_drawing_or_too_large_is_refused() {
    var pictures = new Pictures();

    assertThatThrownBy(() -> pictures.png("<p>no</p>", 100))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> pictures.png(SVG, 100_000))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("100000");
  }

  private static BufferedImage picture(String svg, int width) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(new Pictures().png(svg, width)));
  }
}
