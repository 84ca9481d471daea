package org.anbinh.outlet.papers.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.anbinh.outlet.papers.PaperCheck.Reason;
import org.anbinh.outlet.papers.proof.Envelope;
import org.anbinh.outlet.papers.sheet.SheetPaper;
import org.jspecify.annotations.Nullable;

/** Reads a workbook as it shows itself: results of formulas, not formulas. */
final class SheetReader {
  private static final String BOOK = "xl/workbook.xml";
  private static final String STRINGS = "xl/sharedStrings.xml";
  private static final Pattern NAME = Pattern.compile("so_lieu_(\\d{1,6})_\\d+_\\d+");
  private static final Pattern PLACE = Pattern.compile("'?(.+?)'?!([A-Z]{1,3}\\d{1,7})");

  private final Parts parts;
  private final List<String> strings = new ArrayList<>();
  private final Map<String, Map<String, Seen.Cell>> sheets = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();

  private SheetReader(Parts parts) {
    this.parts = parts;
  }

  static Seen read(Parts parts) throws UnreadableFileException {
    try {
      return new SheetReader(parts).read();
    } catch (XMLStreamException | RuntimeException e) {
      throw new UnreadableFileException(Reason.DAMAGED);
    }
  }

  private Seen read() throws XMLStreamException {
    Optional<XMLStreamReader> shared = parts.read(STRINGS);
    if (shared.isPresent()) {
      strings(shared.get());
    }
    book();
    var envelope = new StringBuilder();
    var texts = new ArrayList<String>();
    sheets.forEach((name, cells) ->
        cells
            .values()
            .forEach(cell -> {
              if (name.equals(SheetPaper.HIDDEN)) {
                envelope.append(cell.content());
              } else if (!cell.number()) {
                texts.add(cell.content());
              }
            }));
    return new Seen(Envelope.read(envelope.toString()), texts, cells(), List.of());
  }

  private Map<String, List<Seen.Cell>> cells() {
    var found = new HashMap<String, List<Seen.Cell>>();
    names.forEach((name, place) -> {
      Matcher mark = NAME.matcher(name);
      Matcher where = PLACE.matcher(place.replace("$", ""));
      if (mark.matches() && where.matches()) {
        String sheet = where.group(1).replace("''", "'");
        Seen.Cell cell =
            sheets
                .getOrDefault(sheet, Map.of())
                .getOrDefault(where.group(2), new Seen.Cell("", false));
        found.computeIfAbsent(mark.group(1), _ -> new ArrayList<>()).add(cell);
      }
    });
    return found;
  }

  private void strings(XMLStreamReader xml) throws XMLStreamException {
    var text = new StringBuilder();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("t")) {
        text.append(xml.getElementText());
      } else if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("si")) {
        strings.add(text.toString());
        text.setLength(0);
      }
    }
  }

  private void book() throws XMLStreamException {
    Map<String, String> relations = parts.relations(BOOK);
    XMLStreamReader xml = parts.read(BOOK).orElseThrow();
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamReader.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("sheet")) {
        String part = relations.getOrDefault(relation(xml), "");
        Optional<XMLStreamReader> sheet = parts.read(part);
        if (sheet.isPresent()) {
          sheets.put(String.valueOf(xml.getAttributeValue(null, "name")), cells(sheet.get()));
        }
      } else if (xml.getLocalName().equals("definedName")) {
        String name = String.valueOf(xml.getAttributeValue(null, "name"));
        names.put(name, xml.getElementText());
      }
    }
  }

  private static String relation(XMLStreamReader xml) {
    for (int n = 0; n < xml.getAttributeCount(); n++) {
      if (xml.getAttributeLocalName(n).equals("id")) {
        return xml.getAttributeValue(n);
      }
    }
    return "";
  }

  private Map<String, Seen.Cell> cells(XMLStreamReader xml) throws XMLStreamException {
    var cells = new LinkedHashMap<String, Seen.Cell>();
    String place = "";
    String type = "";
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamReader.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "c" -> {
          place = String.valueOf(xml.getAttributeValue(null, "r"));
          type = String.valueOf(xml.getAttributeValue(null, "t"));
        }
        case "v", "t" -> cells.put(place, cell(type, xml.getElementText(), cells.get(place)));
        default -> {
          // how it looks, and formulas
        }
      }
    }
    return cells;
  }

  private Seen.Cell cell(String type, String content, Seen.@Nullable Cell before) {
    return switch (type) {
      case "s" -> new Seen.Cell(strings.get(Integer.parseInt(content)), false);
      case "str", "e", "b" -> new Seen.Cell(content, false);
      case "inlineStr" ->
          new Seen.Cell(before == null ? content : before.content() + content, false);
      default -> new Seen.Cell(content, true);
    };
  }
}
