package org.anbinh.ground.territory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables a territory is made from, as CSV text. A table that is absent is empty. */
public record TerritoryTables(Map<Table, String> texts) {

  /** One of the five tables. */
  public enum Table {
    UNITS("units.csv", "code name name_en level kind parent_code valid_from valid_to"),
    CHANGES("changes.csv", "effective_date decision level old_code new_code kind share"),
    NEIGHBOURS("neighbours.csv", "level code_a code_b shared_km"),
    BORDER_COMMUNES("border_communes.csv", "code country border_km_est"),
    BORDER_GATES("border_gates.csv", "name province_code country type");

    private final String file;
    private final String columns;

    Table(String file, String columns) {
      this.file = file;
      this.columns = columns;
    }

    /** Name of its file. */
    public String file() {
      return file;
    }

    /** The columns it cannot do without. */
    List<String> columns() {
      return List.of(columns.split(" "));
    }

    /** The table of a file name. */
    public static Optional<Table> ofFile(String name) {
      return Arrays.stream(values()).filter(table -> table.file.equals(name)).findFirst();
    }
  }

  public TerritoryTables {
    var ordered = new EnumMap<Table, String>(Table.class);
    ordered.putAll(texts);
    texts = java.util.Collections.unmodifiableMap(ordered);
  }

  /** The tables that come with the system: Vietnam, with the reform of 2025 and all since. */
  public static TerritoryTables bundled() {
    var texts = new EnumMap<Table, String>(Table.class);
    for (Table table : Table.values()) {
      texts.put(table, resource("/territory/" + table.file()));
    }
    return new TerritoryTables(texts);
  }

  /** The text of a table. */
  public String text(Table table) {
    return texts.getOrDefault(table, "");
  }

  /** Reads the tables and checks that they hold together. */
  public Loading load() {
    return new TerritoryReader(this).read();
  }

  /** SHA-256 over all tables, hexadecimal. */
  public String fingerprint() {
    MessageDigest digest = sha256();
    for (Table table : Table.values()) {
      byte[] bytes = text(table).getBytes(UTF_8);
      digest.update(table.file().getBytes(UTF_8));
      digest.update(ByteBuffer.allocate(Long.BYTES).putLong(bytes.length).array());
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }

  private static String resource(String path) {
    try (InputStream in = TerritoryTables.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("The program is incomplete: " + path + " is missing");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
