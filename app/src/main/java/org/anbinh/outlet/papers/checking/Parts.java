package org.anbinh.outlet.papers.checking;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.anbinh.outlet.papers.PaperCheck.Reason;

/**
 * The parts of a zipped document, unpacked within bounds and read without anything from outside.
 */
final class Parts {
  private static final int MOST_PARTS = 2_000;
  private static final int MOST_BYTES = 80_000_000;

  private final Map<String, byte[]> parts;

  private Parts(Map<String, byte[]> parts) {
    this.parts = parts;
  }

  static Parts of(byte[] file) throws UnreadableFileException {
    var parts = new LinkedHashMap<String, byte[]>();
    long left = MOST_BYTES;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (parts.size() >= MOST_PARTS) {
          throw new UnreadableFileException(Reason.TOO_LARGE);
        }
        boolean wanted = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
        left -= wanted ? keep(entry, zip, (int) left, parts) : skip(zip, left);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableFileException(Reason.DAMAGED);
    }
    return new Parts(parts);
  }

  private static int keep(ZipEntry entry, ZipInputStream zip, int left, Map<String, byte[]> parts)
      throws IOException, UnreadableFileException {
    byte[] part = zip.readNBytes(left);
    if (part.length >= left || parts.put(entry.getName(), part) != null) {
      throw new UnreadableFileException(part.length >= left ? Reason.TOO_LARGE : Reason.DAMAGED);
    }
    return part.length;
  }

  /** Pictures and workbooks inside are of no interest, but must not be endless either. */
  private static long skip(ZipInputStream zip, long left)
      throws IOException, UnreadableFileException {
    byte[] some = new byte[8_192];
    long seen = 0;
    for (int count = zip.read(some); count >= 0; count = zip.read(some)) {
      seen += count;
      if (seen >= left) {
        throw new UnreadableFileException(Reason.TOO_LARGE);
      }
    }
    return seen;
  }

  Iterable<String> names() {
    return parts.keySet();
  }

  boolean has(String name) {
    return parts.containsKey(name);
  }

  /** Begins to read a part. */
  Optional<XMLStreamReader> read(String name) throws XMLStreamException {
    byte[] part = parts.get(name);
    if (part == null) {
      return Optional.empty();
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return Optional.of(factory.createXMLStreamReader(new ByteArrayInputStream(part)));
  }

  /** Where the relations of a part lead, by their ids: names of parts. */
  Map<String, String> relations(String name) throws XMLStreamException {
    int slash = name.lastIndexOf('/');
    String folder = name.substring(0, slash + 1);
    var targets = new LinkedHashMap<String, String>();
    Optional<XMLStreamReader> reader =
        read(folder + "_rels/" + name.substring(slash + 1) + ".rels");
    if (reader.isEmpty()) {
      return targets;
    }
    XMLStreamReader xml = reader.get();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT
          && xml.getLocalName().equals("Relationship")) {
        String id = xml.getAttributeValue(null, "Id");
        String target = xml.getAttributeValue(null, "Target");
        if (id != null && target != null) {
          targets.put(id, target.startsWith("/") ? target.substring(1) : folder + target);
        }
      }
    }
    return targets;
  }
}
