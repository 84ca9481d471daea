package org.anbinh.figures.mart.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.anbinh.figures.mart.Busy;
import org.anbinh.figures.mart.Filings;
import org.anbinh.figures.mart.Gap;
import org.anbinh.figures.mart.Layout;
import org.anbinh.figures.mart.Placing;
import org.anbinh.figures.mart.Readings;
import org.anbinh.figures.mart.Received;
import org.anbinh.figures.mart.Source;
import org.anbinh.figures.mart.Sources;
import org.anbinh.figures.mart.Stated;
import org.anbinh.figures.mart.Stretch;
import org.anbinh.figures.mart.Tally;
import org.anbinh.figures.mart.Vantage;
import org.anbinh.ground.access.Scope;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ground.time.Window;

/** Puts questions to the file of the moment, and reads the rows that come back. */
final class Questions {
  private static final int MOST_SOURCES = 200;

  private final Supplier<MartFile> file;
  private final Territories territories;

  Questions(Supplier<MartFile> file, Territories territories) {
    this.file = file;
    this.territories = territories;
  }

  /** A file that a rebuild has just closed sends the question on to the one that took its place. */
  private <T> CompletableFuture<T> read(MartFile.Question<T> question) {
    try {
      return file.get().read(question);
    } catch (RejectedExecutionException e) {
      return file.get().read(question);
    }
  }

  CompletableFuture<List<Tally>> sums(Readings asked, Layout layout) {
    return read((statement, maps, visible) -> {
      Optional<Queries> queries = queries(asked, maps, visible);
      if (queries.isEmpty()) {
        return List.of();
      }
      Optional<Terms.Laid> laid = laid(maps, layout, asked.window(), asked.vintage(), visible);
      return tallies(statement, queries.get().sums(asked, laid, layout), maps, laid, false);
    });
  }

  CompletableFuture<List<Tally>> levels(Readings asked, Layout layout) {
    return read((statement, maps, visible) -> {
      Optional<Queries> queries = queries(asked, maps, visible);
      if (queries.isEmpty()) {
        return List.of();
      }
      Terms.Laid laid = laidAlways(maps, layout, asked.window(), asked.vintage(), visible);
      return tallies(statement, queries.get().levels(asked, laid), maps, Optional.of(laid), true);
    });
  }

  private static Optional<Queries> queries(Readings asked, MapTables maps, Visible visible)
      throws SQLException {
    Integer number = visible.measures().get(asked.measure());
    if (number == null) {
      return Optional.empty();
    }
    String kin =
        asked.units().unrecorded().isPresent() ? maps.kin(asked.vintage(), visible.places()) : "";
    return Optional.of(
        new Queries(Tables.readings(number), visible.finer().contains(asked.measure()), kin));
  }

  /** The nation needs no map: every reading is in it. */
  private static Optional<Terms.Laid> laid(
      MapTables maps, Layout layout, Window window, Vintage vintage, Visible visible)
      throws SQLException {
    return layout.placing() instanceof Placing.Nation
        ? Optional.empty()
        : Optional.of(laidAlways(maps, layout, window, vintage, visible));
  }

  private static Terms.Laid laidAlways(
      MapTables maps, Layout layout, Window window, Vintage vintage, Visible visible)
      throws SQLException {
    MapTables.Table map = maps.table(layout.placing(), window, vintage, visible.places());
    Set<Integer> targets =
        layout.targets().stream().map(maps::number).collect(Collectors.toUnmodifiableSet());
    return new Terms.Laid(
        layout, map, layout.placing() instanceof Placing.Nation ? Set.of() : targets);
  }

  private List<Tally> tallies(
      Statement statement, String sql, MapTables maps, Optional<Terms.Laid> laid, boolean levels)
      throws SQLException {
    UnitId nation = territories.current().nation().id();
    boolean named = laid.isPresent() && !(laid.get().layout().placing() instanceof Placing.Nation);
    var tallies = new ArrayList<Tally>();
    try (ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        if (row.getLong(6) == 0) {
          continue; // a sum over nothing is a row too where nothing is asked to group by
        }
        tallies.add(
            new Tally(
                named ? maps.unit(row.getInt(1)) : nation,
                row.getInt(2),
                row.getString(3),
                amount(row, 4),
                row.getLong(5),
                row.getLong(6),
                Gap.of(row.getInt(7)),
                row.getLong(8),
                row.getLong(9),
                row.getLong(10),
                levels ? row.getLong(11) : 0));
      }
    }
    return tallies;
  }

  private static BigDecimal amount(ResultSet row, int column) throws SQLException {
    BigDecimal amount = row.getBigDecimal(column);
    return amount.signum() == 0 ? BigDecimal.ZERO : stripped(amount);
  }

  private static BigDecimal stripped(BigDecimal amount) {
    BigDecimal plain = amount.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  CompletableFuture<List<Received>> received(Filings asked, Layout layout) {
    return read((statement, maps, visible) -> {
      Optional<Source> source = visible.vocabulary().source(asked.grid().form().id());
      if (source.isEmpty()) {
        return List.of();
      }
      Optional<Terms.Laid> laid = laid(maps, layout, asked.window(), asked.vintage(), visible);
      String sql = FilingQueries.received(asked, layout, laid, source.get());
      return receivedRows(statement, sql, maps, laid);
    });
  }

  private List<Received> receivedRows(
      Statement statement, String sql, MapTables maps, Optional<Terms.Laid> laid)
      throws SQLException {
    UnitId nation = territories.current().nation().id();
    var received = new ArrayList<Received>();
    try (ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        received.add(
            new Received(
                laid.isPresent() ? maps.unit(row.getInt(1)) : nation,
                row.getInt(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5)));
      }
    }
    return received;
  }

  CompletableFuture<List<Stretch>> irregular(Filings asked) {
    return read((statement, maps, visible) -> {
      Optional<Source> source = visible.vocabulary().source(asked.grid().form().id());
      if (source.isEmpty()) {
        return List.of();
      }
      var stretches = new ArrayList<Stretch>();
      try (ResultSet row = statement.executeQuery(FilingQueries.irregular(asked, source.get()))) {
        while (row.next()) {
          stretches.add(
              new Stretch(
                  visible.places().get(row.getInt(1) - 1).unit(),
                  new Window(
                      LocalDate.ofEpochDay(row.getLong(2)), LocalDate.ofEpochDay(row.getLong(3))),
                  row.getBoolean(4)));
        }
      }
      return stretches;
    });
  }

  CompletableFuture<List<Stated>> stated(Readings asked, Optional<String> dimension) {
    return read((statement, maps, visible) -> {
      Optional<Queries> queries = queries(asked, maps, visible);
      return queries.isEmpty()
          ? List.of()
          : statedRows(statement, queries.get().stated(asked, dimension), visible, false);
    });
  }

  private static List<Stated> statedRows(
      Statement statement, String sql, Visible visible, boolean nil) throws SQLException {
    var stated = new ArrayList<Stated>();
    try (ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        stated.add(
            new Stated(
                visible.places().get(row.getInt(1) - 1).unit(),
                row.getInt(2),
                new Window(
                    LocalDate.ofEpochDay(row.getLong(3)), LocalDate.ofEpochDay(row.getLong(4))),
                row.getString(5),
                amount(row, 6),
                row.getLong(7),
                row.getLong(8),
                Gap.of(row.getInt(9)),
                nil));
      }
    }
    return stated;
  }

  CompletableFuture<List<Stated>> nil(Set<Integer> sources, Window window, Vantage vantage) {
    return read((statement, maps, visible) ->
        sources.isEmpty()
            ? List.of()
            : statedRows(statement, FilingQueries.nil(sources, window, vantage), visible, true));
  }

  CompletableFuture<List<Busy>> busy(Set<Integer> sources, Vintage vintage) {
    return read((statement, maps, visible) -> {
      var months = new ArrayList<Busy>();
      try (ResultSet row = statement.executeQuery(FilingQueries.busy(sources, vintage))) {
        while (row.next()) {
          var days =
              new Window(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class));
          months.add(new Busy(days, row.getLong(3)));
        }
      }
      return months;
    });
  }

  CompletableFuture<List<Received>> entries(
      Set<Integer> sources, Window window, Vintage vintage, Layout layout) {
    return read((statement, maps, visible) -> {
      Optional<Terms.Laid> laid = laid(maps, layout, window, vintage, visible);
      String sql = FilingQueries.entries(sources, window, vintage, layout, laid);
      return receivedRows(statement, sql, maps, laid);
    });
  }

  CompletableFuture<Sources> sources(Readings asked, Layout layout, Scope scope) {
    return read((statement, maps, visible) -> {
      Optional<Queries> queries = queries(asked, maps, visible);
      if (queries.isEmpty()) {
        return new Sources(List.of(), 0, 0);
      }
      Optional<Terms.Laid> laid = laid(maps, layout, asked.window(), asked.vintage(), visible);
      String sql = queries.get().sources(asked, laid, layout, visible.within(scope), MOST_SOURCES);
      var entries = new ArrayList<Sources.Entry>();
      long count = 0;
      long outside = 0;
      try (ResultSet row = statement.executeQuery(sql)) {
        while (row.next()) {
          count = row.getLong(6);
          outside = count - row.getLong(7);
          if (row.getBoolean(8)) {
            entries.add(
                new Sources.Entry(
                    row.getString(1),
                    row.getString(2),
                    row.getInt(3),
                    row.getLong(4),
                    amount(row, 5)));
          }
        }
      }
      return new Sources(entries, count, outside);
    });
  }

  CompletableFuture<List<Long>> changes(Readings asked, Layout layout, int most) {
    return read((statement, maps, visible) -> {
      Optional<Queries> queries = queries(asked, maps, visible);
      if (queries.isEmpty()) {
        return List.of();
      }
      Optional<Terms.Laid> laid = laid(maps, layout, asked.window(), asked.vintage(), visible);
      var batches = new ArrayList<Long>();
      try (ResultSet row =
          statement.executeQuery(queries.get().changes(asked, laid, layout, most))) {
        while (row.next()) {
          batches.add(row.getLong(1));
        }
      }
      return batches;
    });
  }
}
