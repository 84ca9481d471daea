package org.anbinh.intake.capture.sheet;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anbinh.intake.capture.Issue;
import org.anbinh.intake.capture.SheetFormat;

/** A CSV file, in UTF-8 or UTF-16, parted by commas, semicolons or tabs. */
final class CsvSheetReader implements SheetReader {
  private final CloseableIterator<CsvRecord> records;
  private final SheetLimits limits;
  private final long lines;
  private final SheetRow heading;
  private long row;

  private CsvSheetReader(
      CloseableIterator<CsvRecord> records, SheetLimits limits, long lines, boolean declared) {
    this.records = records;
    this.limits = limits;
    this.lines = lines;
    if (declared) {
      record();
    }
    this.heading = readHeading();
  }

  static CsvSheetReader open(Path path, SheetLimits limits) throws IOException {
    TextInspection text = TextInspection.of(path);
    CsvDialect dialect;
    try (BufferedReader in = reader(path, text)) {
      dialect = CsvDialect.of(in);
    }
    CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(dialect.separator())
            .skipEmptyLines(false)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(false)
            .maxBufferSize(16 << 20)
            .build(
                CsvRecordHandler.builder()
                    .maxFields(16_384)
                    .maxFieldSize(8 << 20)
                    .maxRecordSize(12 << 20)
                    .build(),
                reader(path, text));
    return new CsvSheetReader(reader.iterator(), limits, text.lines(), dialect.declared());
  }

  private static BufferedReader reader(Path path, TextInspection text) throws IOException {
    var in = Files.newInputStream(path);
    in.skipNBytes(text.skip());
    var decoder =
        text.charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    return new BufferedReader(new InputStreamReader(in, decoder), 1 << 16);
  }

  private Optional<CsvRecord> record() {
    try {
      if (!records.hasNext()) {
        return Optional.empty();
      }
      CsvRecord next = records.next();
      row++;
      return Optional.of(next);
    } catch (CsvParseException e) {
      throw refuse(e);
    } catch (UncheckedIOException e) {
      throw Faults.at("", row + 1, "encoding-broken");
    }
  }

  private UnreadableFileException refuse(CsvParseException e) {
    String why = String.valueOf(e.getMessage());
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      why += " " + cause.getMessage();
    }
    if (why.contains("quote")) {
      return Faults.at("", row + 1, "misplaced-quote");
    }
    return why.contains("fields")
        ? Faults.at("", row + 1, "too-many-columns", String.valueOf(limits.columns()))
        : Faults.at("", row + 1, "long-line", String.valueOf(8 << 20));
  }

  private SheetRow readHeading() {
    for (Optional<CsvRecord> record = record(); record.isPresent(); record = record()) {
      SheetRow read = checked(record.get().getFields(), List.of());
      var values = new ArrayList<>(read.values());
      values.replaceAll(String::strip);
      while (!values.isEmpty() && values.getLast().isEmpty()) {
        values.removeLast();
      }
      if (values.size() > limits.columns()) {
        throw Faults.at("", row, "too-many-columns", String.valueOf(limits.columns()));
      }
      if (!values.isEmpty()) {
        return new SheetRow(row, List.copyOf(values), read.issues());
      }
    }
    throw Faults.whole("file-blank");
  }

  @Override
  public SheetFormat format() {
    return SheetFormat.CSV;
  }

  @Override
  public String sheet() {
    return "";
  }

  @Override
  public List<String> otherSheets() {
    return List.of();
  }

  @Override
  public SheetRow heading() {
    return heading;
  }

  @Override
  public long expectedRows() {
    return Math.max(0, lines - heading.number());
  }

  @Override
  public Optional<SheetRow> next() {
    for (Optional<CsvRecord> record = record(); record.isPresent(); record = record()) {
      SheetRow read = read(record.get());
      if (!read.blank()) {
        if (row - heading.number() > limits.rows()) {
          throw Faults.at("", row, "too-many-rows", String.valueOf(limits.rows()));
        }
        return Optional.of(read);
      }
    }
    return Optional.empty();
  }

  private SheetRow read(CsvRecord record) {
    List<String> fields = record.getFields();
    int columns = heading.values().size();
    int count = fields.size();
    while (count > columns && fields.get(count - 1).isBlank()) {
      count--;
    }
    if (count > columns) {
      return new SheetRow(
          row,
          List.copyOf(fields.subList(0, columns)),
          List.of(
              Faults.cell("", row, columns, "extra-values", String.valueOf(count), columns + "")));
    }
    List<Issue> issues = List.of();
    if (count < columns && !(count == 1 && fields.getFirst().isBlank())) {
      issues =
          List.of(
              Faults.cell("", row, count, "missing-values", String.valueOf(count), columns + ""));
    }
    return checked(fields.subList(0, count), issues);
  }

  private SheetRow checked(List<String> fields, List<Issue> known) {
    List<Issue> issues = known;
    var values = new ArrayList<String>(fields.size());
    for (int column = 0; column < fields.size(); column++) {
      String value = fields.get(column);
      String code = value.length() < 2 ? "" : suspicion(value);
      if (!code.isEmpty()) {
        issues = issues.isEmpty() ? new ArrayList<>() : new ArrayList<>(issues);
        issues.add(Faults.cell("", row, column, code, String.valueOf(limits.characters())));
      }
      values.add(FormulaText.unguarded(value));
    }
    return new SheetRow(row, values, issues);
  }

  private String suspicion(String value) {
    if (value.length() > limits.characters()) {
      return "long-value";
    }
    return FormulaText.dangerous(value) ? "formula-text" : LegacyEncoding.suspicion(value);
  }

  @Override
  public void close() {
    try {
      records.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
