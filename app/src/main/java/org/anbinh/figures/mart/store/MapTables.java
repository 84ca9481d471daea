package org.anbinh.figures.mart.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.anbinh.figures.mart.Placing;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Piece;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ground.time.Window;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Where each place lies on a map, as tables beside the mart, in memory only. They hold territory
 * and no readings: made once for a map, and continued as places come to be known.
 */
final class MapTables {
  private static final int MOST = 48;
  private static final LocalDate FIRST = LocalDate.of(1000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9000, 1, 1);

  private final DuckDBConnection connection;
  private final Territories territories;
  private final Map<Key, Table> tables = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<UnitId, Integer> numbers = new HashMap<>();
  private final List<UnitId> units = new ArrayList<>();
  private final Map<String, Kin> kin = new HashMap<>();
  private int made;

  /** A table of kin, and how many places it knows. */
  private record Kin(String name, int places) {}

  /**
   * What a table is of.
   *
   * @param since the last change of the territory before the window, where readings lie as reported
   */
  private record Key(Placing placing, LocalDate since, List<LocalDate> changes, String territory) {}

  /**
   * A map as a table.
   *
   * @param changes days on which the table's epochs change
   * @param exact whether every place lies wholly in one target
   */
  record Table(String name, List<LocalDate> changes, boolean exact, int places) {}

  private record Row(int epoch, int target, BigDecimal share, Quality quality) {
    boolean isDivided() {
      return quality != Quality.WHOLE;
    }
  }

  /** How well a share is known, and the number by which it is stored. */
  enum Quality {
    WHOLE(0),
    OFFICIAL(1),
    CHOSEN(2),
    UNKNOWN(3);

    private final int number;

    Quality(int number) {
      this.number = number;
    }
  }

  MapTables(DuckDBConnection connection, Territories territories) throws SQLException {
    this.connection = connection;
    this.territories = territories;
    execute("attach if not exists ':memory:' as work");
  }

  /** The number of a unit in these tables. */
  synchronized int number(UnitId unit) {
    return numbers.computeIfAbsent(
        unit,
        id -> {
          units.add(id);
          return units.size() - 1;
        });
  }

  synchronized UnitId unit(int number) {
    return units.get(number);
  }

  /** The table of a map that knows all these places. */
  synchronized Table table(
      Placing placing, Window window, Vintage vintage, List<Dictionaries.Place> places)
      throws SQLException {
    Territory now = territories.asKnownAt(vintage);
    List<LocalDate> changes =
        placing instanceof Placing.AsReported
            ? now.changeDays().stream()
                .filter(day -> day.isAfter(window.from()) && day.isBefore(window.until()))
                .toList()
            : List.of();
    LocalDate since =
        placing instanceof Placing.AsReported
            ? now.changeDays().stream()
                .filter(day -> !day.isAfter(window.from()))
                .max(Comparator.naturalOrder())
                .orElse(FIRST)
            : FIRST;
    var key = new Key(placing, since, changes, now.fingerprint());
    Table known = tables.get(key);
    if (known != null && known.places() >= places.size()) {
      return known;
    }
    Table table = extend(known, now, key, places);
    tables.put(key, table);
    forgetOldest();
    return table;
  }

  private Table extend(
      @org.jspecify.annotations.Nullable Table known,
      Territory now,
      Key key,
      List<Dictionaries.Place> places)
      throws SQLException {
    String name = known == null ? "map_" + ++made : known.name();
    if (known == null) {
      execute(
          "create table work."
              + name
              + "(place integer, epoch smallint, target integer, share decimal(18,12),"
              + " quality tinyint, since date, until date)");
    }
    boolean exact = known == null || known.exact();
    var pieces = new Pieces(now, key);
    try (DuckDBAppender out = connection.createAppender("work", "main", name)) {
      for (int place = known == null ? 0 : known.places(); place < places.size(); place++) {
        Optional<Unit> unit = now.find(places.get(place).unit());
        if (unit.isEmpty()) {
          continue;
        }
        for (Row row : pieces.of(places.get(place), unit.get())) {
          write(out, place + 1, row, unit.get());
          exact &= row.quality() == Quality.WHOLE;
        }
      }
      out.flush();
    }
    return new Table(name, key.changes(), exact, places.size());
  }

  /**
   * The table of units and of those before and after them: each place under its own unit and under
   * all that came before it or after it by any number of steps.
   */
  synchronized String kin(Vintage vintage, List<Dictionaries.Place> places) throws SQLException {
    Territory now = territories.asKnownAt(vintage);
    Kin known = kin.get(now.fingerprint());
    String name = known == null ? "kin_" + ++made : known.name();
    if (known == null) {
      execute(
          "create table work."
              + name
              + "(place integer, unit integer, own boolean, since date, until date)");
    }
    int from = known == null ? 0 : known.places();
    if (from < places.size() || known == null) {
      try (DuckDBAppender out = connection.createAppender("work", "main", name)) {
        for (int place = from; place < places.size(); place++) {
          Optional<Unit> unit = now.find(places.get(place).unit());
          if (unit.isPresent()) {
            writeKin(out, place + 1, unit.get(), now);
          }
        }
        out.flush();
      }
      kin.put(now.fingerprint(), new Kin(name, places.size()));
    }
    return name;
  }

  private void writeKin(DuckDBAppender out, int place, Unit unit, Territory now)
      throws SQLException {
    var all = new LinkedHashMap<UnitId, Unit>();
    all.put(unit.id(), unit);
    reach(unit, now::successors, all);
    reach(unit, now::predecessors, all);
    for (Unit each : all.values()) {
      out.beginRow();
      out.append(place);
      out.append(number(each.id()));
      out.append(each.id().equals(unit.id()));
      out.append(each.span().from().orElse(FIRST));
      out.append(each.span().until().orElse(LAST));
      out.endRow();
    }
  }

  private static void reach(
      Unit unit, Function<UnitId, List<Unit>> next, Map<UnitId, Unit> reached) {
    for (Unit each : next.apply(unit.id())) {
      if (reached.putIfAbsent(each.id(), each) == null) {
        reach(each, next, reached);
      }
    }
  }

  private static void write(DuckDBAppender out, int place, Row row, Unit unit) throws SQLException {
    out.beginRow();
    out.append(place);
    out.append((short) row.epoch());
    out.append(row.target());
    out.append(row.share().setScale(12, RoundingMode.HALF_UP));
    out.append((byte) row.quality().number);
    out.append(unit.span().from().orElse(FIRST));
    out.append(unit.span().until().orElse(LAST));
    out.endRow();
  }

  /** A question works on at most a few maps; those asked long ago are made again when asked. */
  private void forgetOldest() throws SQLException {
    if (tables.size() > MOST) {
      var oldest = tables.entrySet().iterator();
      Table table = oldest.next().getValue();
      oldest.remove();
      execute("drop table if exists work." + table.name());
    }
  }

  /** Works out where places lie on one map. */
  private final class Pieces {
    private final Territory now;
    private final Key key;
    private final Map<UnitId, List<Row>> known = new HashMap<>();

    Pieces(Territory now, Key key) {
      this.now = now;
      this.key = key;
    }

    List<Row> of(Dictionaries.Place place, Unit unit) {
      if (key.placing() instanceof Placing.AsReported asReported) {
        return place.elsewhere().isEmpty()
            ? known.computeIfAbsent(unit.id(), id -> reported(unit, unit, asReported))
            : reported(unit, place.elsewhere().flatMap(now::find).orElse(unit), asReported);
      }
      List<Row> rows = known.computeIfAbsent(unit.id(), id -> rows(unit));
      boolean divided = rows.stream().anyMatch(Row::isDivided);
      if (!divided || place.elsewhere().isEmpty()) {
        return rows;
      }
      return place
          .elsewhere()
          .flatMap(now::find)
          .map(other -> known.computeIfAbsent(other.id(), id -> rows(other)))
          .filter(exact -> isOnePieceOf(exact, rows))
          .orElse(rows);
    }

    private boolean isOnePieceOf(List<Row> exact, List<Row> rows) {
      return exact.size() == 1
          && exact.getFirst().quality() == Quality.WHOLE
          && rows.stream().anyMatch(row -> row.target() == exact.getFirst().target());
    }

    private List<Row> rows(Unit unit) {
      return switch (key.placing()) {
        case Placing.Nation() -> List.of(whole(0, now.nation().id()));
        case Placing.OnMap(LocalDate day, Level level, Piece.Method method) ->
            level.compareTo(unit.level()) > 0
                ? List.of()
                : rows(0, now.restate(unit.id(), day, level, method));
        case Placing.AsReported asReported -> reported(unit, unit, asReported);
      };
    }

    /** The territory does not change within an epoch, so any of its days stands for all. */
    private List<Row> reported(Unit unit, Unit elsewhere, Placing.AsReported placing) {
      var rows = new ArrayList<Row>();
      for (int epoch = 0; epoch <= key.changes().size(); epoch++) {
        LocalDate day = epoch == 0 ? key.since() : key.changes().get(epoch - 1);
        List<Row> laid = rows(epoch, placing.pieces(now, unit, day));
        if (!elsewhere.equals(unit) && laid.stream().anyMatch(Row::isDivided)) {
          List<Row> exact = rows(epoch, placing.pieces(now, elsewhere, day));
          laid = isOnePieceOf(exact, laid) ? exact : laid;
        }
        rows.addAll(laid);
      }
      return rows;
    }

    private List<Row> rows(int epoch, List<Piece> pieces) {
      return pieces.stream().map(piece -> row(epoch, piece)).toList();
    }

    private Row whole(int epoch, UnitId target) {
      return new Row(epoch, number(target), BigDecimal.ONE, Quality.WHOLE);
    }

    private Row row(int epoch, Piece piece) {
      int target = number(piece.unit());
      return switch (piece.share()) {
        case Piece.Share.Whole() -> new Row(epoch, target, BigDecimal.ONE, Quality.WHOLE);
        case Piece.Share.Official(BigDecimal of, String decision) ->
            new Row(epoch, target, of, Quality.OFFICIAL);
        case Piece.Share.Chosen(BigDecimal of, Piece.Method method) ->
            new Row(epoch, target, of, Quality.CHOSEN);
        case Piece.Share.Unknown() -> new Row(epoch, target, BigDecimal.ZERO, Quality.UNKNOWN);
      };
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = ((Connection) connection).createStatement()) {
      statement.execute(sql);
    }
  }
}
