package org.anbinh.figures.mart.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anbinh.figures.mart.Filings;
import org.anbinh.figures.mart.Gap;
import org.anbinh.figures.mart.Layout;
import org.anbinh.figures.mart.Mart;
import org.anbinh.figures.mart.MartSettings;
import org.anbinh.figures.mart.Placing;
import org.anbinh.figures.mart.Readings;
import org.anbinh.figures.mart.Received;
import org.anbinh.figures.mart.Sources;
import org.anbinh.figures.mart.Stated;
import org.anbinh.figures.mart.Tally;
import org.anbinh.figures.mart.Vocabulary;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ground.time.Window;
import org.anbinh.ledger.entries.Ledger;

/**
 * The mart in files of DuckDB, one at a time: a rebuild fills the next and then takes its place.
 */
final class DuckMart implements Mart, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(DuckMart.class.getName());
  private static final int MOST_SOURCES = 200;

  private final Path directory;
  private final MartSettings settings;
  private final MartFile.World world;
  private final ReentrantLock following = new ReentrantLock();
  private final Object moved = new Object();
  private volatile MartFile file;

  DuckMart(Path directory, MartSettings settings, MartFile.World world) {
    this.directory = directory;
    this.settings = settings;
    this.world = world;
    this.file = openNewest();
  }

  private MartFile openNewest() {
    try {
      Files.createDirectories(directory);
      List<Integer> numbers = numbers();
      for (int number : numbers.subList(Math.min(1, numbers.size()), numbers.size())) {
        delete(path(number));
      }
      if (numbers.isEmpty()) {
        return MartFile.open(path(1), settings, world);
      }
      return openOrRemake(path(numbers.getFirst()));
    } catch (IOException e) {
      throw new UncheckedIOException("The mart's directory " + directory + " cannot be used", e);
    }
  }

  /** It holds no truth, so a file that cannot be read is made anew. */
  private MartFile openOrRemake(Path path) throws IOException {
    try {
      return MartFile.open(path, settings, world);
    } catch (MartException e) {
      LOG.log(System.Logger.Level.WARNING, "The mart is made anew: " + e.getMessage(), e);
      delete(path);
      return MartFile.open(path, settings, world);
    }
  }

  private List<Integer> numbers() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(each -> each.getFileName().toString())
          .filter(name -> name.matches("mart-\\d{1,9}\\.duckdb"))
          .map(name -> Integer.valueOf(name.substring(5, name.length() - 7)))
          .sorted(java.util.Comparator.reverseOrder())
          .toList();
    }
  }

  private Path path(int number) {
    return directory.resolve("mart-" + number + ".duckdb");
  }

  private static void delete(Path path) throws IOException {
    Files.deleteIfExists(path);
    Files.deleteIfExists(path.resolveSibling(path.getFileName() + ".wal"));
  }

  @Override
  public Vintage position() {
    return file.published().position();
  }

  @Override
  public Vocabulary vocabulary() {
    return file.published().vocabulary();
  }

  /** Follows the ledger to its newest batch. */
  void catchUp() throws InterruptedException {
    following.lockInterruptibly();
    try {
      if (!file.follows()) {
        LOG.log(System.Logger.Level.WARNING, "The ledger is another one: the mart is made anew");
        remake((done, of) -> {});
      }
      Vintage latest = world.ledger().latest();
      if (latest.compareTo(position()) > 0) {
        file.follow(latest, (done, of) -> signal());
        signal();
      }
    } finally {
      following.unlock();
    }
  }

  private void signal() {
    synchronized (moved) {
      moved.notifyAll();
    }
  }

  @Override
  public boolean awaitPosition(Vintage vintage, Duration most) throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    synchronized (moved) {
      while (position().compareTo(vintage) < 0) {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          return false;
        }
        moved.wait(left);
      }
    }
    return true;
  }

  @Override
  public void rebuild(Ledger.Progress progress) {
    var work =
        CompletableFuture.runAsync(
            () -> {
              following.lock();
              try {
                remake(progress);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              } finally {
                following.unlock();
              }
            },
            task -> Thread.ofPlatform().name("mart-rebuild").start(task));
    work.join();
  }

  private void remake(Ledger.Progress progress) throws InterruptedException {
    MartFile old = file;
    int number = number(old.path()) + 1;
    try {
      delete(path(number));
      MartFile next = MartFile.open(path(number), settings, world);
      try {
        next.follow(world.ledger().latest(), progress);
        file = next;
      } finally {
        if (file != next) {
          next.close();
          delete(path(number));
        }
      }
      signal();
      old.close();
      delete(old.path());
    } catch (IOException e) {
      throw new UncheckedIOException("The mart's files cannot be exchanged", e);
    }
  }

  private static int number(Path path) {
    String name = path.getFileName().toString();
    return Integer.parseInt(name.substring(5, name.length() - 7));
  }

  @Override
  public CompletableFuture<List<Tally>> sums(Readings asked, Layout layout) {
    return file.read((statement, maps, published) -> {
      Optional<Queries> queries = queries(asked, published);
      if (queries.isEmpty()) {
        return List.of();
      }
      Optional<Queries.Laid> laid = laid(maps, layout, asked.window(), asked.vintage(), published);
      return tallies(statement, queries.get().sums(asked, laid, layout), maps, laid);
    });
  }

  @Override
  public CompletableFuture<List<Tally>> levels(Readings asked, Layout layout) {
    return file.read((statement, maps, published) -> {
      Optional<Queries> queries = queries(asked, published);
      if (queries.isEmpty()) {
        return List.of();
      }
      Queries.Laid laid = laidAlways(maps, layout, asked.window(), asked.vintage(), published);
      return tallies(statement, queries.get().levels(asked, laid), maps, Optional.of(laid));
    });
  }

  private static Optional<Queries> queries(Readings asked, Published published) {
    return Optional.ofNullable(published.measures().get(asked.measure()))
        .map(number ->
            new Queries(Tables.readings(number), published.finer().contains(asked.measure())));
  }

  /** The nation needs no map: every reading is in it. */
  private static Optional<Queries.Laid> laid(
      Maps maps, Layout layout, Window window, Vintage vintage, Published published)
      throws SQLException {
    return layout.placing() instanceof Placing.Nation
        ? Optional.empty()
        : Optional.of(laidAlways(maps, layout, window, vintage, published));
  }

  private static Queries.Laid laidAlways(
      Maps maps, Layout layout, Window window, Vintage vintage, Published published)
      throws SQLException {
    Maps.Table map = maps.table(layout.placing(), window, vintage, published.places());
    Set<Integer> targets =
        layout.targets().stream().map(maps::number).collect(Collectors.toUnmodifiableSet());
    return new Queries.Laid(
        layout, map, layout.placing() instanceof Placing.Nation ? Set.of() : targets);
  }

  private List<Tally> tallies(
      Statement statement, String sql, Maps maps, Optional<Queries.Laid> laid) throws SQLException {
    UnitId nation = world.territories().current().nation().id();
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
                row.getLong(10)));
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

  @Override
  public CompletableFuture<List<Received>> received(Filings asked, Layout layout) {
    return file.read((statement, maps, published) -> {
      Optional<org.anbinh.figures.mart.Source> source =
          published.vocabulary().source(asked.grid().form().id());
      if (source.isEmpty()) {
        return List.of();
      }
      Optional<Queries.Laid> laid = laid(maps, layout, asked.window(), asked.vintage(), published);
      String sql = Queries.received(asked, layout, laid, source.get().id(), source.get().plural());
      UnitId nation = world.territories().current().nation().id();
      var received = new ArrayList<Received>();
      try (ResultSet row = statement.executeQuery(sql)) {
        while (row.next()) {
          received.add(
              new Received(
                  laid.isPresent() ? maps.unit(row.getInt(1)) : nation,
                  row.getInt(2),
                  row.getLong(3),
                  row.getLong(4)));
        }
      }
      return received;
    });
  }

  @Override
  public CompletableFuture<List<Stated>> irregular(Filings asked) {
    return file.read((statement, maps, published) -> {
      Optional<org.anbinh.figures.mart.Source> source =
          published.vocabulary().source(asked.grid().form().id());
      return source.isEmpty()
          ? List.of()
          : statedRows(statement, Queries.irregular(asked, source.get().id()), published);
    });
  }

  @Override
  public CompletableFuture<List<Stated>> stated(Readings asked, Optional<String> dimension) {
    return file.read((statement, maps, published) -> {
      Optional<Queries> queries = queries(asked, published);
      return queries.isEmpty()
          ? List.of()
          : statedRows(statement, queries.get().stated(asked, dimension), published);
    });
  }

  private static List<Stated> statedRows(Statement statement, String sql, Published published)
      throws SQLException {
    var stated = new ArrayList<Stated>();
    try (ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        stated.add(
            new Stated(
                published.places().get(row.getInt(1) - 1).unit(),
                row.getInt(2),
                new Window(
                    LocalDate.ofEpochDay(row.getLong(3)), LocalDate.ofEpochDay(row.getLong(4))),
                row.getString(5),
                amount(row, 6),
                row.getLong(7),
                row.getLong(8),
                Gap.of(row.getInt(9))));
      }
    }
    return stated;
  }

  @Override
  public CompletableFuture<Optional<Window>> extent(Set<Integer> sources, Vintage vintage) {
    return file.read((statement, maps, published) -> {
      List<String> tables =
          published.vocabulary().measures(sources).stream()
              .map(measure -> Tables.readings(published.measures().getOrDefault(measure, 0)))
              .toList();
      if (tables.isEmpty()) {
        return Optional.empty();
      }
      try (ResultSet row = statement.executeQuery(Queries.extent(tables, sources, vintage))) {
        LocalDate from = row.next() ? row.getObject(1, LocalDate.class) : null;
        return from == null
            ? Optional.empty()
            : Optional.of(new Window(from, row.getObject(2, LocalDate.class)));
      }
    });
  }

  @Override
  public CompletableFuture<Sources> sources(Readings asked, Layout layout) {
    return file.read((statement, maps, published) -> {
      Optional<Queries> queries = queries(asked, published);
      if (queries.isEmpty()) {
        return new Sources(List.of(), 0);
      }
      Optional<Queries.Laid> laid = laid(maps, layout, asked.window(), asked.vintage(), published);
      String sql = queries.get().sources(asked, laid, layout, MOST_SOURCES);
      var entries = new ArrayList<Sources.Entry>();
      long count = 0;
      try (ResultSet row = statement.executeQuery(sql)) {
        while (row.next()) {
          entries.add(
              new Sources.Entry(
                  row.getString(1),
                  row.getString(2),
                  row.getInt(3),
                  row.getLong(4),
                  amount(row, 5)));
          count = row.getLong(6);
        }
      }
      return new Sources(entries, count);
    });
  }

  @Override
  public CompletableFuture<List<Long>> changes(Readings asked, Layout layout, int most) {
    return file.read((statement, maps, published) -> {
      Optional<Queries> queries = queries(asked, published);
      if (queries.isEmpty()) {
        return List.of();
      }
      Optional<Queries.Laid> laid = laid(maps, layout, asked.window(), asked.vintage(), published);
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

  @Override
  public void close() {
    file.close();
  }
}
