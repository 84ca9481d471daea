package org.anbinh.ground.territory.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Piece;
import org.anbinh.ground.territory.Restatement;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.ValueTable;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Restates a table of figures from the map of one day to that of another. */
@RestController
class RestateController {
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private static final int LARGEST = 16 << 20;

  private final Territories territories;
  private final Labels labels;

  RestateController(Territories territories, Labels labels) {
    this.territories = territories;
    this.labels = labels;
  }

  /** What came of it. */
  record Answer(LocalDate from, LocalDate to, Label message, Totals totals, List<Row> rows) {}

  /** See {@link Restatement.Totals}. */
  record Totals(
      BigDecimal given,
      BigDecimal whole,
      BigDecimal estimated,
      BigDecimal notRestated,
      long pieces,
      long piecesWithoutShare) {}

  /** See {@link Restatement.Row}. */
  record Row(
      String code,
      String level,
      Label name,
      @Nullable BigDecimal value,
      BigDecimal known,
      String status,
      String unit) {}

  /** What is asked; an empty or absent level is that of each value, an absent method refuses. */
  record Wanted(
      @Nullable String from,
      @Nullable String to,
      @Nullable String level,
      @Nullable String method,
      @Nullable String format) {
    boolean csv() {
      return "csv".equals(format);
    }
  }

  @Requires(Right.TERRITORY_READ)
  @PostMapping("/api/restate")
  ResponseEntity<Object> restate(@RequestBody InputStreamResource body, Wanted wanted)
      throws IOException {
    byte[] table = table(body);
    Territory territory = territories.current();
    LocalDate from = required("from", wanted.from());
    LocalDate to = required("to", wanted.to());
    ValueTable values = ValueTable.read(new String(table, StandardCharsets.UTF_8), territory, from);
    if (!values.refusals().isEmpty()) {
      return Refused.answer(values.refusals(), labels);
    }
    Restatement restated = Restatement.of(territory, values.values(), target(to, wanted));
    Label message = restated.totals().sentence(labels);
    List<Row> rows = restated.rows().stream().map(row -> row(territory, row)).toList();
    return wanted.csv()
        ? ResponseEntity.ok().contentType(CSV).body(csv(rows))
        : ResponseEntity.ok(new Answer(from, to, message, totals(restated.totals()), rows));
  }

  private static byte[] table(InputStreamResource body) throws IOException {
    try (InputStream bytes = body.getInputStream()) {
      byte[] table = bytes.readNBytes(LARGEST + 1);
      if (table.length > LARGEST) {
        throw new IllegalArgumentException(
            "The table is larger than "
                + (LARGEST >> 20)
                + " MB; restate it in parts, one province at a time");
      }
      return table;
    }
  }

  private static LocalDate required(String name, @Nullable String text) {
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException(
          "The day \"" + name + "\" is missing; add " + name + "=2025-07-01 or another day");
    }
    return Asked.day(name, text);
  }

  private static Restatement.Target target(LocalDate to, Wanted wanted) {
    return new Restatement.Target(
        to,
        Asked.oneOf(Level.class, "level", Objects.requireNonNullElse(wanted.level(), "")),
        Asked.oneOf(Piece.Method.class, "method", Objects.requireNonNullElse(wanted.method(), ""))
            .orElse(Piece.Method.REFUSE));
  }

  private static Row row(Territory territory, Restatement.Row row) {
    Unit unit = territory.get(row.unit());
    return new Row(
        unit.code(),
        Asked.word(unit.level()),
        unit.name(),
        row.value().orElse(null),
        row.known(),
        Asked.word(row.status()),
        unit.id().toString());
  }

  private static Totals totals(Restatement.Totals totals) {
    return new Totals(
        totals.given(),
        totals.whole(),
        totals.estimated(),
        totals.notRestated(),
        totals.pieces().all(),
        totals.pieces().withoutShare());
  }

  private static String csv(List<Row> rows) {
    var text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord("code", "level", "name", "value", "known", "status", "unit");
      for (Row row : rows) {
        csv.writeRecord(
            row.code(),
            row.level(),
            row.name().vi(),
            row.value() == null ? "" : row.value().toPlainString(),
            row.known().toPlainString(),
            row.status(),
            row.unit());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
