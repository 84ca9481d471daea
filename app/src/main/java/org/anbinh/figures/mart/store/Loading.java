package org.anbinh.figures.mart.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anbinh.figures.mart.Gap;
import org.anbinh.figures.mart.Series;
import org.anbinh.figures.mart.Source;
import org.anbinh.figures.mart.Vocabulary;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;
import org.anbinh.ledger.declaration.Cell;
import org.anbinh.ledger.declaration.Origin;
import org.anbinh.ledger.declaration.Reading;
import org.anbinh.ledger.entries.Batch;
import org.anbinh.ledger.entries.Entry;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * One transaction of the follower: entries of whole batches go in, and the position moves with
 * them. The transaction is opened in words, because appenders do not join one that is only implied.
 */
final class Loading implements AutoCloseable {
  private static final BigDecimal MOST = new BigDecimal("999999999999.999999");

  private final DuckDBConnection connection;
  private final Dictionaries dictionaries;
  private final Numbering numbering;
  private final Map<String, DuckDBAppender> appenders = new LinkedHashMap<>();
  private @Nullable DuckDBAppender[] ofMeasure = new DuckDBAppender[64];
  private Dictionaries.@Nullable Reach[] ofSeries = new Dictionaries.Reach[1024];
  private final Map<Source, Boolean> superseded = new HashMap<>();
  private boolean reached;
  private final ApprovalRows approvals = new ApprovalRows(this::appender);
  private boolean done;
  private long readings;

  Loading(DuckDBConnection connection, Dictionaries dictionaries, Numbering numbering)
      throws SQLException {
    this.connection = connection;
    this.dictionaries = dictionaries;
    this.numbering = numbering;
    execute("begin transaction");
  }

  /** Readings taken in so far. */
  long readings() {
    return readings;
  }

  /** Takes in one entry. */
  void add(Entry entry) throws SQLException {
    Source source = numbering.source(entry);
    if (source.origin() == Origin.PUBLISHED) {
      return;
    }
    if (source.origin() == Origin.STEP) {
      approvals.approve(entry);
      return;
    }
    int number = ++dictionaries.lastEntry;
    entryRow(entry, number);
    if (entry.version() > 1) {
      supersede(entry, source);
    }
    if (entry.retracted()) {
      approvals.retract(entry);
      return;
    }
    var statements = new ArrayList<org.anbinh.ledger.declaration.Statement>();
    entry.content().readings(statements::add);
    filingRow(entry, source, number, Numbering.statesNothing(source, statements));
    List<Series> series = numbering.series(source, statements);
    createNewMeasures();
    var row = new ReadingRow(source, number, entry.recorded().batch());
    for (int n = 0; n < series.size(); n++) {
      row.write(series.get(n), statements.get(n));
    }
    readings += series.size();
  }

  private void entryRow(Entry entry, int number) throws SQLException {
    DuckDBAppender out = appender("entry");
    out.beginRow();
    out.append(number);
    out.append(entry.register());
    out.append(entry.subject());
    out.append(entry.version());
    out.append(entry.recorded().batch());
    out.append(Tables.STANDS);
    out.endRow();
  }

  private void supersede(Entry entry, Source source) throws SQLException {
    superseded.put(source, true);
    ApprovalRows.mark(
        appender("superseding"), entry.register(), entry.subject(), entry.version() - 1, entry);
  }

  private void filingRow(Entry entry, Source source, int number, boolean nil) throws SQLException {
    Window window = entry.content().window();
    boolean regular =
        regular(source, window) && numbering.exists(entry.content().unit(), window.from());
    if (!regular && source.form() && dictionaries.irregularForms.add(source.name())) {
      reached = true;
    }
    DuckDBAppender out = appender("filing");
    out.beginRow();
    out.append(source.id());
    out.append(numbering.place(entry.content().unit(), Optional.empty()));
    out.append((short) Tables.month(window.from()));
    out.appendEpochDays((int) window.from().toEpochDay());
    out.appendEpochDays((int) window.until().toEpochDay());
    out.append(regular);
    out.append(nil);
    out.append(entry.recorded().batch());
    out.append(Tables.STANDS);
    out.append(number);
    out.endRow();
  }

  private boolean regular(Source source, Window window) {
    return !source.form()
        || numbering.grid(source.name()).filter(grid -> grid.isPeriod(window)).isPresent();
  }

  /** Writes the readings of one entry, which mostly share unit and days. */
  private final class ReadingRow {
    private final Source source;
    private final int entry;
    private final long batch;
    private @Nullable Cell last;
    private Optional<UnitId> elsewhere = Optional.empty();
    private int place;
    private int month;
    private int begins;
    private int ends;
    private boolean regular;

    ReadingRow(Source source, int entry, long batch) {
      this.source = source;
      this.entry = entry;
      this.batch = batch;
    }

    void write(Series series, org.anbinh.ledger.declaration.Statement statement)
        throws SQLException {
      Cell cell = statement.cell();
      if (last == null
          || !last.window().equals(cell.window())
          || !last.unit().equals(cell.unit())
          || !statement.elsewhere().equals(elsewhere)) {
        month = Tables.month(cell.window().from());
        begins = (int) cell.window().from().toEpochDay();
        ends = (int) cell.window().until().toEpochDay();
        regular = regular(source, cell.window());
        place = numbering.place(cell.unit(), statement.elsewhere());
        elsewhere = statement.elsewhere();
        last = cell;
      }
      reach(series, cell);
      DuckDBAppender out = readings(series.measure());
      out.beginRow();
      out.append((short) source.id());
      out.append(series.id());
      out.append(place);
      out.append((short) month);
      out.appendEpochDays(begins);
      out.appendEpochDays(ends);
      amount(out, series, statement.reading());
      out.append((byte) Gap.of(statement.reading()).number());
      out.append(regular);
      out.append(batch);
      out.append(Tables.STANDS);
      out.append(entry);
      out.endRow();
    }

    private void reach(Series series, Cell cell) {
      int number = series.id();
      if (number >= ofSeries.length) {
        ofSeries = Arrays.copyOf(ofSeries, number * 2);
      }
      Dictionaries.Reach reach = ofSeries[number];
      if (reach == null) {
        reach =
            dictionaries.reaches.computeIfAbsent(
                new Vocabulary.Of(series.measure(), source.id()), of -> new Dictionaries.Reach());
        ofSeries[number] = reach;
      }
      reached |= reach.add(cell.unit().level(), cell.window(), regular);
    }

    private void amount(DuckDBAppender out, Series series, Reading reading) throws SQLException {
      if (!(reading instanceof Reading.Amount(BigDecimal value))) {
        out.appendNull();
        out.appendNull();
        return;
      }
      boolean fits = value.scale() <= Tables.DECIMALS && (value.precision() - value.scale() <= 12);
      if (fits) {
        out.appendDecimal(value.setScale(Tables.DECIMALS).unscaledValue().longValueExact());
        out.appendNull();
        return;
      }
      BigDecimal held =
          value.abs().compareTo(MOST) > 0
              ? BigDecimal.ZERO
              : value.setScale(Tables.DECIMALS, RoundingMode.DOWN);
      out.appendDecimal(held.setScale(Tables.DECIMALS).unscaledValue().longValueExact());
      out.append(value.subtract(held).setScale(Tables.REST_DECIMALS, RoundingMode.HALF_UP));
      reached |= dictionaries.finer.add(series.measure());
    }
  }

  private int measure(String name) {
    Integer id = dictionaries.measures.get(name);
    if (id == null) {
      throw new IllegalStateException("measure " + name + " has no number");
    }
    return id;
  }

  private DuckDBAppender readings(String measure) throws SQLException {
    int number = measure(measure);
    if (number >= ofMeasure.length) {
      ofMeasure = Arrays.copyOf(ofMeasure, number * 2);
    }
    DuckDBAppender known = ofMeasure[number];
    if (known == null) {
      known = appender(Tables.readings(number));
      ofMeasure[number] = known;
    }
    return known;
  }

  private void createNewMeasures() throws SQLException {
    for (String measure : numbering.newMeasures) {
      execute(Tables.createReadings(measure(measure)));
    }
    numbering.newMeasures.clear();
  }

  /** Makes everything taken in durable and visible: up to that batch. */
  void commit(Batch last) throws SQLException {
    writeDictionaries();
    flush();
    if (!superseded.isEmpty()) {
      endSuperseded();
    }
    approvals.write(connection);
    execute("delete from position");
    execute(
        "insert into position values (%d, %d, '%s')"
            .formatted(Tables.FORMAT, last.number(), last.hash()));
    execute("commit");
    done = true;
  }

  private void endSuperseded() throws SQLException {
    execute(
        "create or replace temp table ended as select entry.id, min(superseding.batch) batch"
            + " from superseding join entry using (register, subject, version) group by entry.id");
    String end = "update %s set batch_until = ended.batch from ended where %s = ended.id";
    execute(end.formatted("entry", "entry.id"));
    execute(end.formatted("filing", "filing.entry"));
    for (Map.Entry<Vocabulary.Of, Dictionaries.Reach> of : dictionaries.reaches.entrySet()) {
      if (superseded.keySet().stream().anyMatch(each -> each.id() == of.getKey().source())) {
        String table = Tables.readings(measure(of.getKey().measure()));
        execute(
            end.formatted(table, table + ".entry")
                + " and "
                + table
                + ".source = "
                + of.getKey().source());
      }
    }
    execute("delete from superseding");
  }

  private void writeDictionaries() throws SQLException {
    for (Source source : numbering.newSources) {
      row(
          "source",
          source.id(),
          source.name(),
          source.origin().name(),
          source.form(),
          source.plural(),
          source.ladder().orElse(null));
    }
    for (Series series : numbering.newSeries) {
      row(
          "series",
          series.id(),
          series.measure(),
          series.slice().toString(),
          series.source().id(),
          Dictionaries.shapes(series),
          Dictionaries.above(series));
      for (Map.Entry<String, String> code : series.slice().codes().entrySet()) {
        row("series_code", series.id(), code.getKey(), code.getValue());
      }
    }
    for (Dictionaries.Place place : numbering.newPlaces) {
      row(
          "place",
          dictionaries.places.get(place),
          place.unit().toString(),
          place.elsewhere().map(Object::toString).orElse(null),
          place.unit().level().ordinal());
    }
    if (reached || !numbering.newSeries.isEmpty()) {
      writeReaches();
    }
  }

  private void writeReaches() throws SQLException {
    execute("delete from extent");
    execute("delete from measure");
    execute("delete from irregular_form");
    for (Map.Entry<String, Integer> measure : dictionaries.measures.entrySet()) {
      row(
          "measure",
          measure.getValue(),
          measure.getKey(),
          dictionaries.finer.contains(measure.getKey()));
    }
    for (Map.Entry<Vocabulary.Of, Dictionaries.Reach> each : dictionaries.reaches.entrySet()) {
      var values = new ArrayList<@Nullable Object>();
      values.add(each.getKey().measure());
      values.add(each.getKey().source());
      values.addAll(each.getValue().row());
      row("extent", values.toArray());
    }
    for (String form : dictionaries.irregularForms) {
      row("irregular_form", form);
    }
  }

  private void row(String table, @Nullable Object... values) throws SQLException {
    DuckDBAppender out = appender(table);
    out.beginRow();
    for (Object value : values) {
      switch (value) {
        case null -> out.appendNull();
        case Integer number -> out.append(number.intValue());
        case Boolean flag -> out.append(flag.booleanValue());
        case LocalDate day -> out.append(day);
        case String text -> out.append(text);
        default -> throw new IllegalArgumentException("no column holds " + value.getClass());
      }
    }
    out.endRow();
  }

  private DuckDBAppender appender(String table) throws SQLException {
    DuckDBAppender known = appenders.get(table);
    if (known == null) {
      known = connection.createAppender("main", table);
      appenders.put(table, known);
    }
    return known;
  }

  /** An appender's close hides what went wrong; its flush tells. */
  private void flush() throws SQLException {
    for (DuckDBAppender each : appenders.values()) {
      each.flush();
    }
    closeAppenders();
  }

  private void closeAppenders() throws SQLException {
    for (DuckDBAppender each : List.copyOf(appenders.values())) {
      each.close();
    }
    appenders.clear();
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    if (!done) {
      try {
        closeAppenders();
      } finally {
        execute("rollback");
      }
    }
  }
}
