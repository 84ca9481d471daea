package org.anbinh.outlet.home.web.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.audit.Event;
import org.anbinh.ground.audit.Line;
import org.anbinh.outlet.home.web.Words;

/** Lines of the log as a file; strangers' words in it are never taken for formulas. */
final class LineFile {
  private static final List<String> HEADINGS =
      List.of(
          "number",
          "at",
          "kind",
          "account",
          "address",
          "request",
          "right",
          "unit",
          "subject",
          "words",
          "previous",
          "hash");

  private LineFile() {}

  static void csv(Audit audit, Audit.Search search, Words words, OutputStream to)
      throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(to, UTF_8))) {
      csv.writeRecord(HEADINGS);
      audit.read(search, line -> csv.writeRecord(fields(line, words)));
    }
  }

  /** What happened, in the reader's language; its key where this program knows no words for it. */
  static String sentence(Event event, Words words) {
    String key = event.words().key();
    String sentence = words.sayOr(key, key);
    List<String> terms = event.words().terms();
    for (int i = 0; i < terms.size(); i++) {
      sentence = sentence.replace("{" + i + "}", terms.get(i));
    }
    return sentence;
  }

  /** What it was about: right, unit and subject, as far as they are said. */
  static String about(Event event) {
    return Stream.of(event.right(), event.unit(), event.subject())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static List<String> fields(Line line, Words words) {
    Event event = line.event();
    return Stream.of(
            Long.toString(line.number()),
            line.at().toString(),
            event.kind().code(),
            event.source().account(),
            event.source().address(),
            event.source().request(),
            event.right(),
            event.unit(),
            event.subject(),
            sentence(event, words),
            line.previous(),
            line.hash())
        .map(LineFile::harmless)
        .toList();
  }

  private static String harmless(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
