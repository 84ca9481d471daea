package org.anbinh.outlet.papers.checking;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.anbinh.outlet.papers.PaperCheck.Reason;
import org.anbinh.outlet.papers.proof.Envelope;

/**
 * Reads a document of a word processor as its reader sees it: with insertions that wait to be
 * accepted, without what was deleted or is hidden.
 */
final class WordReader {
  private static final String MAIN = "word/document.xml";
  private static final Set<String> UNSEEN = Set.of("delText", "instrText", "del", "moveFrom");
  private static final Set<String> OFF = Set.of("0", "false", "off");

  private final Parts parts;
  private final List<String> texts = new ArrayList<>();
  private final List<List<List<String>>> charts = new ArrayList<>();
  private final Deque<StringBuilder> paragraphs = new ArrayDeque<>();
  private boolean hidden;

  private WordReader(Parts parts) {
    this.parts = parts;
  }

  static Seen read(Parts parts) throws UnreadableFileException {
    try {
      return new WordReader(parts).read();
    } catch (XMLStreamException | RuntimeException e) {
      throw new UnreadableFileException(Reason.DAMAGED);
    }
  }

  private Seen read() throws XMLStreamException {
    Map<String, String> relations = parts.relations(MAIN);
    XMLStreamReader xml = parts.read(MAIN).orElseThrow();
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamReader.START_ELEMENT -> start(xml, relations);
        case XMLStreamReader.END_ELEMENT -> end(xml.getLocalName());
        default -> {
          // between elements
        }
      }
    }
    return new Seen(envelope(), texts, Map.of(), charts);
  }

  private void start(XMLStreamReader xml, Map<String, String> relations) throws XMLStreamException {
    String name = xml.getLocalName();
    if (UNSEEN.contains(name)) {
      skip(xml);
      return;
    }
    switch (name) {
      case "p" -> paragraphs.push(new StringBuilder());
      case "r" -> hidden = false;
      case "vanish", "webHidden" -> hidden = !OFF.contains(value(xml));
      case "t" -> {
        String text = xml.getElementText();
        if (!hidden && !paragraphs.isEmpty()) {
          paragraphs.peek().append(text);
        }
      }
      case "tab", "br" -> append(' ');
      case "noBreakHyphen" -> append('-');
      case "chart" -> chart(relations.getOrDefault(id(xml), ""));
      default -> {
        // no text
      }
    }
  }

  private void append(char letter) {
    if (!paragraphs.isEmpty()) {
      paragraphs.peek().append(letter);
    }
  }

  private void end(String name) {
    if (name.equals("p") && !paragraphs.isEmpty()) {
      texts.add(paragraphs.pop().toString());
    }
  }

  private static String value(XMLStreamReader xml) {
    return attribute(xml, "val");
  }

  private static String id(XMLStreamReader xml) {
    return attribute(xml, "id");
  }

  private static String attribute(XMLStreamReader xml, String name) {
    for (int n = 0; n < xml.getAttributeCount(); n++) {
      if (xml.getAttributeLocalName(n).equals(name)) {
        return xml.getAttributeValue(n);
      }
    }
    return "";
  }

  private static void skip(XMLStreamReader xml) throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamReader.START_ELEMENT -> depth++;
        case XMLStreamReader.END_ELEMENT -> depth--;
        default -> {
          // inside
        }
      }
    }
  }

  private void chart(String part) throws XMLStreamException {
    Optional<XMLStreamReader> found = parts.read(part);
    if (found.isPresent()) {
      charts.add(ChartReader.series(found.get()));
    }
  }

  private Optional<Envelope> envelope() throws XMLStreamException {
    for (String name : parts.names()) {
      if (!name.startsWith("customXml/")) {
        continue;
      }
      XMLStreamReader xml = parts.read(name).orElseThrow();
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT) {
          if (Envelope.NAMESPACE.equals(xml.getNamespaceURI())) {
            return Envelope.read(xml.getElementText());
          }
          break;
        }
      }
    }
    return Optional.empty();
  }
}
