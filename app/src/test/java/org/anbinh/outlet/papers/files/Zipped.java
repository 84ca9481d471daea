package org.anbinh.outlet.papers.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.anbinh.outlet.papers.Paper;
import org.anbinh.outlet.papers.PaperFigure;

/** The parts of a zipped file, to be changed by hand. */
public final class Zipped {
  private Zipped() {}

  static Map<String, String> texts(byte[] file) {
    var texts = new LinkedHashMap<String, String>();
    edited(
        file,
        (name, text) -> {
          texts.put(name, text);
          return text;
        });
    return texts;
  }

  /** A document in which the last digit of the first number of its paper is another one. */
  public static byte[] otherDigit(Paper paper, byte[] document) {
    String printed =
        paper.figures().stream()
            .filter(each -> each.outcome().number().isPresent())
            .map(PaperFigure::text)
            .findFirst()
            .orElseThrow();
    int last = printed.replaceAll("\\D+$", "").length() - 1;
    char other = printed.charAt(last) == '9' ? '0' : '9';
    String changed = printed.substring(0, last) + other + printed.substring(last + 1);
    return edited(
        document,
        (name, text) ->
            name.equals("word/document.xml")
                ? text.replace(">" + printed + "<", ">" + changed + "<")
                : text);
  }

  /** The file with XML parts changed; a part that becomes empty is left out. */
  public static byte[] edited(byte[] file, BiFunction<String, String, String> change) {
    var bytes = new ByteArrayOutputStream();
    try (var in = new ZipInputStream(new ByteArrayInputStream(file));
        var out = new ZipOutputStream(bytes)) {
      for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
        byte[] part = in.readAllBytes();
        String name = each.getName();
        byte[] written =
            name.endsWith(".xml") || name.endsWith(".rels")
                ? change.apply(name, new String(part, UTF_8)).getBytes(UTF_8)
                : part;
        if (written.length > 0) {
          out.putNextEntry(new ZipEntry(name));
          out.write(written);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
