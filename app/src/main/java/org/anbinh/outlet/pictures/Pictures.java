package org.anbinh.outlet.pictures;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Draws SVG into PNG. A drawing must carry its colours itself, as presentation attributes: there is
 * no style sheet here. Text is set in Be Vietnam Pro, which comes with the program.
 */
@Component
public final class Pictures {
  /** The widest picture, in pixels. */
  public static final int WIDEST = 4000;

  private static final int MOST_PIXELS = 24_000_000;
  private static final List<String> TYPEFACES =
      List.of("be-vietnam-pro-400.ttf", "be-vietnam-pro-600.ttf");

  private boolean prepared;

  Pictures() {}

  /**
   * The drawing as a picture on white, as high as it must be.
   *
   * @param svg a whole SVG document with a view box
   * @param width in pixels
   * @throws IllegalArgumentException when it is no drawing, or the picture would be too large
   */
  public byte[] png(String svg, int width) {
    prepare();
    SVGDocument document = read(svg);
    FloatSize size = document.size();
    long height = Math.round((double) width * size.height / size.width);
    if (width < 1 || width > WIDEST || height < 1 || height * width > MOST_PIXELS) {
      throw new IllegalArgumentException(
          "A picture of " + width + " by " + height + " pixels cannot be made");
    }
    var picture = new BufferedImage(width, (int) height, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = picture.createGraphics();
    try {
      brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      brush.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      brush.setColor(Color.WHITE);
      brush.fillRect(0, 0, width, (int) height);
      document.render((java.awt.@Nullable Component) null, brush, new ViewBox(0, 0, width, height));
    } finally {
      brush.dispose();
    }
    return written(picture);
  }

  /** How large a drawing is, in its own units. */
  public record Size(double width, double height) {}

  /**
   * How large a drawing is.
   *
   * @throws IllegalArgumentException when it is no drawing
   */
  public Size size(String svg) {
    FloatSize size = read(svg).size();
    return new Size(size.width, size.height);
  }

  /** Draws with another brush, such as that of a printed page, from its origin on. */
  public void draw(String svg, Graphics2D brush, double width, double height) {
    prepare();
    read(svg)
        .render(
            (java.awt.@Nullable Component) null,
            brush,
            new ViewBox(0, 0, (float) width, (float) height));
  }

  private static SVGDocument read(String svg) {
    LoaderContext context =
        LoaderContext.builder().externalResourcePolicy(ResourcePolicy.DENY_ALL).build();
    SVGDocument document =
        new SVGLoader()
            .load(new ByteArrayInputStream(drawable(svg).getBytes(UTF_8)), null, context);
    if (document == null) {
      throw new IllegalArgumentException("This is no SVG drawing");
    }
    return document;
  }

  /** The typeface of drawings has no arrow, which stands before the last day of a unit. */
  private static String drawable(String svg) {
    return svg.replace("\u2192", "\u2013");
  }

  private static byte[] written(BufferedImage picture) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Makes the typeface known to the drawing library, before the first drawing only. */
  private synchronized void prepare() {
    if (prepared) {
      return;
    }
    ImageIO.setUseCache(false);
    for (String typeface : TYPEFACES) {
      try (InputStream file = Pictures.class.getResourceAsStream("/typefaces/" + typeface)) {
        if (file == null) {
          throw new IllegalStateException("There is no typeface " + typeface);
        }
        GraphicsEnvironment.getLocalGraphicsEnvironment()
            .registerFont(Font.createFont(Font.TRUETYPE_FONT, file));
      } catch (FontFormatException e) {
        throw new IllegalStateException(e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    prepared = true;
  }
}
