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
