package org.anbinh.register.territories;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.anbinh.ground.tables.Refusal;
import org.anbinh.ground.territory.TerritoryTables;
import org.anbinh.ground.territory.TerritoryTables.Table;

/** The files of an import, one by one or in a zip; files of other names are left alone. */
public final class TableFiles {
  private static final int LARGEST = 64 << 20;

  private final Map<Table, String> texts = new EnumMap<>(Table.class);
  private final List<Refusal> refusals = new ArrayList<>();
  private long room = LARGEST;

  /** Adds every table of a zip, whatever folder it lies in; no more is read than is taken in. */
  public void addZip(String name, byte[] zip) {
    addZip(name, new ByteArrayInputStream(zip));
  }

  /** The same, as it arrives. */
  public void addZip(String name, InputStream zip) {
    try (var entries = new ZipInputStream(zip)) {
      int seen = 0;
      for (ZipEntry entry = entries.getNextEntry();
          entry != null && room > 0;
          entry = entries.getNextEntry()) {
        seen++;
        add(entry.getName(), entries);
      }
      if (seen == 0) {
        refuse(name, "no-zip", "–");
      }
    } catch (IOException e) {
      refuse(name, "no-zip", String.valueOf(e.getMessage()));
    }
  }

  /** Adds a file that is a table. */
  public void add(String path, InputStream bytes) throws IOException {
    Optional<Table> table = Table.ofFile(path.substring(path.lastIndexOf('/') + 1));
    byte[] read = bytes.readNBytes((int) room + 1);
    room -= read.length;
    if (room < 0) {
      room = 0;
      refuse(path, "too-large", Integer.toString(LARGEST >> 20));
    } else if (table.isPresent()) {
      put(table.get(), path, read);
    }
  }

  private void put(Table table, String path, byte[] bytes) {
    if (texts.containsKey(table)) {
      refuse(path, "file-twice");
      return;
    }
    try {
      texts.put(
          table, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      refuse(path, "no-utf8");
    }
  }

  private void refuse(String file, String code, String... arguments) {
    refusals.add(new Refusal(file, 0, code, List.of(arguments)));
  }

  /** What cannot be read of them. */
  public List<Refusal> refusals() {
    return List.copyOf(refusals);
  }

  public TerritoryTables tables() {
    return new TerritoryTables(texts);
  }
}
