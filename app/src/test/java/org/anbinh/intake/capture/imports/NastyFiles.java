package org.anbinh.intake.capture.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Files that must not be recorded, each wrong in one way. */
final class NastyFiles {
  /** A file and the register it is handed in for. */
  @SuppressWarnings("ArrayRecordComponent")
  record Nasty(String name, String register, byte[] bytes) {}

  static final Map<String, String> CASE = new LinkedHashMap<>();
  static final Map<String, String> COURT = new LinkedHashMap<>();
  static final Map<String, String> REPORT = new LinkedHashMap<>();

  static {
    fill(
        CASE,
        """
        number=N-1 agency=police-commune place=00004 occurredOn=2025-08-04 route=inland
        offence=249 borderCountry= gate= organisedRing=no armsUsed=no officersKilled=0
        officersHurt=0 persons.1.sex=male persons.1.age=18-29 persons.1.nationality=VN
        persons.1.count=1 seizures.1.substance=heroin seizures.1.form=powder
        seizures.1.quantity=5 seizures.1.unit=g seizures.1.weighedKg= detectedBy=01 seizures.1.purity=\
        """);
    fill(
        COURT,
        """
        court=01 period=2025-08 offence=251 casesAccepted=5 defendantsAccepted=8
        casesResolved=3 defendantsResolved=5 sentences.1.sentence=life
        sentences.1.defendants=5 deathSentencesReleased=no\
        """);
    fill(
        REPORT,
        """
        reportForm=police.monthly unit=00004 period=2025-08 remark= cases.detected=3
        persons.arrested=4\
        """);
  }

  private final List<Nasty> all = new ArrayList<>();

  private NastyFiles() {}

  static List<Nasty> all() {
    var files = new NastyFiles();
    files.addValues();
    new NastyTexts(files).add();
    new NastyBooks(files).add();
    return List.copyOf(files.all);
  }

  private static void fill(Map<String, String> row, String text) {
    for (String pair : text.split("\\s+")) {
      int equals = pair.indexOf('=');
      row.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
  }

  static Map<String, String> base(String register) {
    return switch (register) {
      case "case" -> CASE;
      case "court" -> COURT;
      case "report" -> REPORT;
      default -> throw new IllegalArgumentException(register);
    };
  }

  void put(String name, byte[] bytes) {
    all.add(new Nasty(name, "case", bytes));
  }

  void put(String name, String text) {
    put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** One file for each wrong value of the table. */
  private void addValues() {
    try (InputStream in =
        Objects.requireNonNull(NastyFiles.class.getResourceAsStream("/nasty/values.csv"))) {
      for (NamedCsvRecord each : CsvReader.builder().ofNamedCsvRecord(in)) {
        String register = each.getField("register");
        var row = new LinkedHashMap<>(base(register));
        row.put(each.getField("column"), each.getField("value").translateEscapes());
        all.add(
            new Nasty(each.getField("name"), register, csv(row).getBytes(StandardCharsets.UTF_8)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String csv(Map<String, String> row) {
    return line(row.keySet()) + line(row.values());
  }

  static String line(Iterable<String> values) {
    var line = new ArrayList<String>();
    values.forEach(value -> line.add("\"" + value.replace("\"", "\"\"") + "\""));
    return String.join(",", line) + "\n";
  }

  /** A good row with another number. */
  static String row(String number) {
    var row = new LinkedHashMap<>(CASE);
    row.put("number", number);
    return line(row.values());
  }

  static String heading() {
    return line(CASE.keySet());
  }

  static byte[] join(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  static List<String> names() {
    return CASE.keySet().stream().collect(Collectors.toList());
  }
}
