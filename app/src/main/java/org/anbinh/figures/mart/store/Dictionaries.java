package org.anbinh.figures.mart.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.anbinh.figures.mart.Series;
import org.anbinh.figures.mart.Source;
import org.anbinh.figures.mart.Vocabulary;
import org.anbinh.ground.catalogue.Slice;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;
import org.anbinh.ledger.declaration.Origin;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that stand in the mart for measures, sources, series and places. Only the follower
 * adds to them; what it added in a transaction that failed is forgotten by reading them again.
 */
class Dictionaries {
  private static final String SEPARATOR = " ";

  final Map<String, Integer> measures = new LinkedHashMap<>();
  final Set<String> finer = new HashSet<>();
  final Map<String, Source> sources = new LinkedHashMap<>();
  final Map<SeriesKey, Series> series = new LinkedHashMap<>();
  final Map<Place, Integer> places = new LinkedHashMap<>();
  final Map<Vocabulary.Of, Reach> reaches = new HashMap<>();
  final Set<String> irregularForms = new HashSet<>();
  int lastEntry;

  /** A unit, and the unit of another map in which the exact place lies, where that is known. */
  record Place(UnitId unit, Optional<UnitId> elsewhere) {}

  /** What tells series apart. */
  record SeriesKey(String measure, Slice slice, int source, Set<String> shapes, Set<Slice> above) {}

  /** Where and when a source stated a measure; grows only. */
  static final class Reach {
    private @Nullable LocalDate begins;
    private @Nullable LocalDate ends;
    private @Nullable LocalDate irregularBegins;
    private @Nullable LocalDate irregularEnds;
    private final EnumSet<Level> levels = EnumSet.noneOf(Level.class);

    boolean add(Level level, Window window, boolean regular) {
      boolean grew = levels.add(level);
      if (begins == null || window.from().isBefore(begins)) {
        begins = window.from();
        grew = true;
      }
      if (ends == null || window.until().isAfter(ends)) {
        ends = window.until();
        grew = true;
      }
      return regular ? grew : addIrregular(window) || grew;
    }

    private boolean addIrregular(Window window) {
      boolean grew = false;
      if (irregularBegins == null || window.from().isBefore(irregularBegins)) {
        irregularBegins = window.from();
        grew = true;
      }
      if (irregularEnds == null || window.until().isAfter(irregularEnds)) {
        irregularEnds = window.until();
        grew = true;
      }
      return grew;
    }

    Vocabulary.Extent extent() {
      return new Vocabulary.Extent(
          new Window(known(begins), known(ends)),
          irregularBegins == null
              ? Optional.empty()
              : Optional.of(new Window(irregularBegins, known(irregularEnds))),
          Set.copyOf(levels));
    }

    private static LocalDate known(@Nullable LocalDate day) {
      if (day == null) {
        throw new IllegalStateException("an extent without days");
      }
      return day;
    }

    List<@Nullable Object> row() {
      var row = new ArrayList<@Nullable Object>();
      row.add(begins);
      row.add(ends);
      row.add(irregularBegins);
      row.add(irregularEnds);
      row.add(String.join(SEPARATOR, levels.stream().map(Level::name).toList()));
      return row;
    }
  }

  /** Reads all dictionaries of a file. */
  static Dictionaries read(Connection connection) throws SQLException {
    var all = new Dictionaries();
    try (Statement statement = connection.createStatement()) {
      rows(
          statement,
          "select name, id, finer from measure order by id",
          row -> {
            all.measures.put(row.getString(1), row.getInt(2));
            if (row.getBoolean(3)) {
              all.finer.add(row.getString(1));
            }
          });
      var byId = new HashMap<Integer, Source>();
      rows(
          statement,
          "select id, name, origin, form, plural, ladder from source order by id",
          row -> {
            var source =
                new Source(
                    row.getInt(1),
                    row.getString(2),
                    Origin.valueOf(row.getString(3)),
                    row.getBoolean(4),
                    row.getBoolean(5),
                    Optional.ofNullable(row.getObject(6, LocalDate.class)));
            byId.put(source.id(), source);
            all.sources.put(source.name(), source);
          });
      rows(
          statement,
          "select id, measure, slice, source, shapes, above from series order by id",
          row -> all.addSeries(row, byId));
      all.readPlaces(statement);
    }
    return all;
  }

  private void readPlaces(Statement statement) throws SQLException {
    rows(
        statement,
        "select unit, elsewhere, id from place order by id",
        row ->
            places.put(
                new Place(
                    UnitId.parse(row.getString(1)),
                    Optional.ofNullable(row.getString(2)).map(UnitId::parse)),
                row.getInt(3)));
    rows(
        statement,
        "select measure, source, begins, ends, irregular_begins, irregular_ends, levels"
            + " from extent",
        this::addReach);
    rows(statement, "select form from irregular_form", row -> irregularForms.add(row.getString(1)));
    rows(statement, "select coalesce(max(id), 0) from entry", row -> lastEntry = row.getInt(1));
  }

  private void addSeries(ResultSet row, Map<Integer, Source> byId) throws SQLException {
    Source source = byId.get(row.getInt(4));
    if (source == null) {
      throw new IllegalStateException("Series " + row.getInt(1) + " has no source");
    }
    var shapes = new TreeSet<String>();
    for (String shape : row.getString(5).split(SEPARATOR, -1)) {
      shapes.add(shape);
    }
    var above = new HashSet<Slice>();
    for (String slice : row.getString(6).split(SEPARATOR)) {
      if (!slice.isEmpty()) {
        above.add(Slice.parse(slice));
      }
    }
    boolean record = source.origin() == Origin.RECORD;
    var one =
        new Series(
            row.getInt(1),
            row.getString(2),
            Slice.parse(row.getString(3)),
            source,
            record ? new TreeSet<>() : shapes,
            above);
    series.put(key(one), one);
  }

  private void addReach(ResultSet row) throws SQLException {
    var reach = new Reach();
    reach.begins = row.getObject(3, LocalDate.class);
    reach.ends = row.getObject(4, LocalDate.class);
    reach.irregularBegins = row.getObject(5, LocalDate.class);
    reach.irregularEnds = row.getObject(6, LocalDate.class);
    for (String level : row.getString(7).split(SEPARATOR)) {
      reach.levels.add(Level.valueOf(level));
    }
    reaches.put(new Vocabulary.Of(row.getString(1), row.getInt(2)), reach);
  }

  static SeriesKey key(Series one) {
    return new SeriesKey(
        one.measure(), one.slice(), one.source().id(), Set.copyOf(one.shapes()), one.above());
  }

  static String shapes(Series one) {
    return String.join(SEPARATOR, one.shapes());
  }

  static String above(Series one) {
    return String.join(SEPARATOR, one.above().stream().map(Slice::toString).sorted().toList());
  }

  /** What readers may know of it. */
  Vocabulary vocabulary() {
    var extents = new HashMap<Vocabulary.Of, Vocabulary.Extent>();
    reaches.forEach((of, reach) -> extents.put(of, reach.extent()));
    var irregular = new HashMap<String, Boolean>();
    irregularForms.forEach(form -> irregular.put(form, true));
    return new Vocabulary(List.copyOf(series.values()), sources, extents, irregular);
  }

  /** What is done with each row. */
  @FunctionalInterface
  interface Row {
    void read(ResultSet row) throws SQLException;
  }

  private static void rows(Statement statement, String sql, Row sink) throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        sink.read(rows);
      }
    }
  }
}
