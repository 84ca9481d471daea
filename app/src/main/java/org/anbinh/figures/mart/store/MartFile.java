package org.anbinh.figures.mart.store;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.anbinh.figures.mart.MartSettings;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.time.Periods;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ledger.declaration.Registers;
import org.anbinh.ledger.entries.Batch;
import org.anbinh.ledger.entries.Entry;
import org.anbinh.ledger.entries.Ledger;
import org.duckdb.DuckDBConnection;

/**
 * One file of the mart, open: a connection that writes, and two threads that read. The engine
 * blocks the thread that calls it, so no thread of a request ever does.
 */
final class MartFile implements AutoCloseable {
  private static final int READERS = 2;
  private static final long CHUNK = 3_000_000;

  private final World world;
  private final Path path;
  private final DuckDBConnection writer;
  private final DuckDBConnection mapping;
  private final MapTables maps;
  private final BlockingQueue<DuckDBConnection> readers = new ArrayBlockingQueue<>(READERS);
  private final ReaderThreads threads;
  private Dictionaries dictionaries;
  private volatile Visible visible;

  /** What the mart needs to know of the rest. */
  record World(
      Ledger ledger,
      Registers registers,
      Catalogue catalogue,
      Periods periods,
      Territories territories) {}

  private MartFile(DuckDBConnection writer, Path path, MartSettings settings, World world)
      throws SQLException {
    this.path = path;
    this.world = world;
    this.writer = writer;
    execute("set memory_limit = '" + settings.memory() + "'");
    execute("set threads = " + settings.threads());
    if (!exists()) {
      create();
    }
    requireFormat();
    this.dictionaries = Dictionaries.read(writer);
    this.visible = readPosition();
    this.mapping = writer.duplicate();
    this.maps = new MapTables(mapping, world.territories());
    for (int n = 0; n < READERS; n++) {
      readers.add(writer.duplicate());
    }
    this.threads = new ReaderThreads(READERS);
  }

  /**
   * Opens a file, or makes it. One that cannot be used is closed again, so that it can be deleted.
   */
  static MartFile open(Path path, MartSettings settings, World world) {
    DuckDBConnection connection = connect(path);
    try {
      return new MartFile(connection, path, settings, world);
    } catch (SQLException | RuntimeException e) {
      try {
        connection.close();
      } catch (SQLException closing) {
        e.addSuppressed(closing);
      }
      throw cannotBeOpened(path, e);
    }
  }

  private static DuckDBConnection connect(Path path) {
    try {
      return (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + path.toAbsolutePath());
    } catch (SQLException e) {
      throw cannotBeOpened(path, e);
    }
  }

  private static MartException cannotBeOpened(Path path, Exception e) {
    return new MartException("The mart's file " + path + " cannot be opened", e);
  }

  private void requireFormat() throws SQLException {
    try (Statement statement = writer.createStatement();
        ResultSet row = statement.executeQuery("select format from position")) {
      if (!row.next() || row.getInt(1) != Tables.FORMAT) {
        throw new SQLException("its tables are of another version");
      }
    }
  }

  Path path() {
    return path;
  }

  Visible visible() {
    return visible;
  }

  private boolean exists() throws SQLException {
    try (Statement statement = writer.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select count(*) from duckdb_tables() where table_name = 'position'")) {
      return row.next() && row.getInt(1) > 0;
    }
  }

  private void create() throws SQLException {
    execute("begin transaction");
    for (String each : Tables.CREATE) {
      execute(each);
    }
    execute("insert into position values (" + Tables.FORMAT + ", 0, '')");
    execute("commit");
  }

  private Visible readPosition() throws SQLException {
    try (Statement statement = writer.createStatement();
        ResultSet row = statement.executeQuery("select batch, hash from position")) {
      if (!row.next()) {
        throw new SQLException("it does not say how far it is");
      }
      return Visible.of(row.getLong(1), row.getString(2), dictionaries);
    }
  }

  /** Whether what it holds is a beginning of the ledger's chain. */
  boolean follows() {
    Visible now = visible;
    return now.position().batch() == 0
        || world
            .ledger()
            .findBatch(now.position().batch())
            .filter(batch -> batch.hash().equals(now.hash()))
            .isPresent();
  }

  /** Takes in all batches up to one, in transactions of whole batches. */
  void follow(Vintage upTo, Ledger.Progress progress) throws InterruptedException {
    Vintage after = visible.position();
    if (upTo.compareTo(after) <= 0) {
      return;
    }
    try (var entries = new EntryStream(world.ledger(), after, upTo)) {
      List<Entry> next = entries.take();
      while (!next.isEmpty()) {
        next = transaction(entries, next);
        progress.at(visible.position().batch(), upTo.batch());
      }
      if (visible.position().compareTo(upTo) < 0) {
        finish(upTo);
      }
    } catch (SQLException e) {
      throw new MartException("The mart cannot take in batches after " + after.batch(), e);
    }
  }

  /** Batches without entries still move the position. */
  private void finish(Vintage upTo) throws SQLException {
    try (var loading = new Loading(writer, dictionaries, numbering())) {
      commit(loading, upTo.batch());
    }
  }

  /** Takes in whole batches until there are enough for one transaction; answers what is left. */
  private List<Entry> transaction(EntryStream entries, List<Entry> first)
      throws SQLException, InterruptedException {
    boolean committed = false;
    try (var loading = new Loading(writer, dictionaries, numbering())) {
      List<Entry> chunk = first;
      long batch = chunk.getFirst().recorded().batch();
      while (!chunk.isEmpty()) {
        for (int n = 0; n < chunk.size(); n++) {
          Entry entry = chunk.get(n);
          if (entry.recorded().batch() != batch) {
            if (loading.readings() >= CHUNK) {
              commit(loading, batch);
              committed = true;
              return new ArrayList<>(chunk.subList(n, chunk.size()));
            }
            batch = entry.recorded().batch();
          }
          loading.add(entry);
        }
        chunk = entries.take();
      }
      commit(loading, batch);
      committed = true;
      return List.of();
    } finally {
      if (!committed) {
        dictionaries = Dictionaries.read(writer);
      }
    }
  }

  private Numbering numbering() {
    return new Numbering(dictionaries, world);
  }

  private void commit(Loading loading, long number) throws SQLException {
    Batch batch =
        world
            .ledger()
            .findBatch(number)
            .orElseThrow(() -> new IllegalStateException("The ledger has lost batch " + number));
    loading.commit(batch);
    visible = Visible.of(number, batch.hash(), dictionaries);
  }

  /** A question, asked on a thread of the mart's own. */
  @FunctionalInterface
  interface Question<T> {
    T ask(Statement statement, MapTables maps, Visible visible) throws SQLException;
  }

  <T> CompletableFuture<T> read(Question<T> question) {
    return threads.run(() -> ask(question));
  }

  private <T> T ask(Question<T> question) {
    DuckDBConnection reader = readers.poll();
    if (reader == null) {
      throw new IllegalStateException("more threads than connections");
    }
    try (Statement statement = reader.createStatement()) {
      return question.ask(statement, maps, visible);
    } catch (SQLException e) {
      throw new CompletionException(new MartException("The mart refused a question", e));
    } finally {
      readers.add(reader);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = writer.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() {
    threads.close();
    try {
      for (DuckDBConnection reader : readers) {
        reader.close();
      }
      mapping.close();
      writer.close();
    } catch (SQLException e) {
      throw new MartException("The mart's file " + path + " cannot be closed", e);
    }
  }

  /** Entries read on a thread of their own, so that reading and taking in overlap. */
  private static final class EntryStream implements AutoCloseable {
    private static final int CHUNK_ENTRIES = 256;

    private final BlockingQueue<List<Entry>> queue = new ArrayBlockingQueue<>(24);
    private final AtomicReference<Optional<Throwable>> failure =
        new AtomicReference<>(Optional.empty());
    private final Thread thread;
    private volatile boolean closed;
    private List<Entry> filling = new ArrayList<>(CHUNK_ENTRIES);

    EntryStream(Ledger ledger, Vintage after, Vintage upTo) {
      thread =
          Thread.ofPlatform()
              .name("mart-ledger")
              .daemon()
              .start(() -> {
                try (var _ = Scoped.everything("the mart holds all readings")) {
                  ledger.read(after, upTo, this::add);
                  put(filling);
                } catch (RuntimeException | Error e) {
                  failure.set(Optional.of(e));
                }
                put(List.of());
              });
    }

    private void add(Entry entry) {
      filling.add(entry);
      if (filling.size() == CHUNK_ENTRIES) {
        put(filling);
        filling = new ArrayList<>(CHUNK_ENTRIES);
      }
    }

    private void put(List<Entry> entries) {
      try {
        while (!queue.offer(entries, 100, TimeUnit.MILLISECONDS)) {
          if (closed) {
            throw new IllegalStateException("the mart stopped reading");
          }
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("the mart stopped reading", e);
      }
    }

    /** The next entries; none at the end. */
    List<Entry> take() throws InterruptedException {
      List<Entry> next = queue.take();
      if (next.isEmpty()) {
        queue.add(next);
        Optional<Throwable> failed = failure.get();
        if (failed.isPresent()) {
          throw new IllegalStateException("The ledger could not be read", failed.get());
        }
      }
      return next;
    }

    @Override
    public void close() throws InterruptedException {
      closed = true;
      queue.clear();
      thread.interrupt();
      thread.join(5_000);
    }
  }
}
