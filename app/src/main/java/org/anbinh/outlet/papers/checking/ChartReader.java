package org.anbinh.outlet.papers.checking;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the numbers that a chart shows. */
final class ChartReader {
  private static final int LONGEST = 1_000;

  private ChartReader() {}

  /** The values of each series; empty text where there is none. */
  static List<List<String>> series(XMLStreamReader xml) throws XMLStreamException {
    var series = new ArrayList<List<String>>();
    boolean values = false;
    int point = -1;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "ser" -> series.add(new ArrayList<>());
          case "val" -> values = !series.isEmpty();
          case "pt" -> point = point(xml);
          case "v" -> {
            if (values && point >= 0) {
              put(series.getLast(), point, xml.getElementText());
            }
          }
          default -> {
            // how it looks
          }
        }
      } else if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("val")) {
        values = false;
      }
    }
    return series;
  }

  private static int point(XMLStreamReader xml) {
    String index = xml.getAttributeValue(null, "idx");
    return index != null && index.matches("\\d{1,3}") ? Integer.parseInt(index) : -1;
  }

  private static void put(List<String> values, int point, String text) {
    while (values.size() <= point && values.size() < LONGEST) {
      values.add("");
    }
    values.set(point, text);
  }
}
