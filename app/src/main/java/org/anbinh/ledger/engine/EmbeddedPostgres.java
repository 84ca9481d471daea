package org.anbinh.ledger.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own below one directory: durable, reached over the loopback address by
 * password only, and started again when it dies while we live. The directory must be held (see
 * {@link DataDirectory}).
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final String ADMINISTRATOR = "postgres";
  private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(10);
  private static final Map<String, String> SETTINGS = settings();

  private final Path home;
  private final Path data;
  private final PidFile pidFile;
  private final ServerLog log;
  private final PostgresProgram program;
  private final Confinement confinement;
  private final Passwords passwords;
  private final Map<String, String> settings;
  private final int port;
  private volatile boolean closing;
  private volatile @Nullable Process server;

  private EmbeddedPostgres(Path home, Map<String, String> settings) {
    this.home = home;
    this.data = home.resolve("data");
    this.pidFile = new PidFile(data.resolve("postmaster.pid"));
    this.log = new ServerLog(home.resolve("server.log"));
    this.port = settings.containsKey("port") ? Integer.parseInt(settings.get("port")) : freePort();
    this.settings = Map.copyOf(settings);
    this.confinement = Confinement.ofThisMachine();
    this.program = PostgresProgram.below(cache());
    this.passwords = new Passwords(home);
  }

  /**
   * Starts the server below a directory, making its files at the first start. A server that a dead
   * process left behind is stopped first; what a crash interrupted is recovered.
   *
   * @param settings of PostgreSQL, over those that stand here; a free port unless one is set
   */
  public static EmbeddedPostgres start(Path home, Map<String, String> settings) {
    var postgres = new EmbeddedPostgres(made(home.toAbsolutePath()), settings);
    postgres.confinement.own(postgres.home);
    postgres.prepare();
    postgres.stopOrphan();
    postgres.launch();
    Thread.ofPlatform().daemon().name("postgres-watch").start(postgres::watch);
    return postgres;
  }

  /** The administrator's way into a database. */
  public Access administrator(String database) {
    return new Access(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database,
        ADMINISTRATOR,
        passwords.of(ADMINISTRATOR));
  }

  public Passwords passwords() {
    return passwords;
  }

  /** Number of the server's process; changes when it had to be started again. */
  public long pid() {
    Process now = server;
    return now == null ? 0 : now.pid();
  }

  @Override
  public void close() {
    closing = true;
    Process now = server;
    if (now == null || !now.isAlive()) {
      return;
    }
    try {
      stop();
      now.waitFor(1, TimeUnit.MINUTES);
    } catch (EngineException e) {
      LOG.warn(
          "PostgreSQL did not stop in time and is ended; it will recover at its next start", e);
      now.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Path made(Path directory) {
    try {
      return Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException("The directory " + directory + " cannot be made", e);
    }
  }

  private static Map<String, String> settings() {
    var settings = new LinkedHashMap<String, String>();
    settings.put("listen_addresses", "127.0.0.1");
    settings.put("unix_socket_directories", "");
    settings.put("timezone", "UTC");
    settings.put("fsync", "on");
    settings.put("synchronous_commit", "on");
    settings.put("full_page_writes", "on");
    settings.put("wal_level", "minimal");
    settings.put("max_wal_senders", "0");
    settings.put("max_wal_size", "2GB");
    settings.put("checkpoint_timeout", "15min");
    settings.put("max_connections", "60");
    settings.put("shared_buffers", "192MB");
    settings.put("effective_cache_size", "1GB");
    settings.put("work_mem", "16MB");
    settings.put("maintenance_work_mem", "64MB");
    settings.put("random_page_cost", "1.1");
    settings.put("jit", "off");
    settings.put("autovacuum_naptime", "15s");
    settings.put("autovacuum_max_workers", "2");
    return settings;
  }

  private Path cache() {
    String configured = System.getenv("XDG_CACHE_HOME");
    Path cache =
        configured == null || configured.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache", "anbinh")
            : Path.of(configured, "anbinh");
    try {
      if (!confinement.nobody() && Files.isWritable(Files.createDirectories(cache))) {
        return cache;
      }
    } catch (IOException e) {
      LOG.debug("No cache at {}", cache, e);
    }
    return home.resolve("program");
  }

  /** A directory that initdb did not finish never bears the name of one that it did. */
  private void prepare() {
    if (Files.exists(data)) {
      return;
    }
    try {
      Path fresh = Files.createTempDirectory(home, "making");
      Path password =
          Files.writeString(
              fresh.resolveSibling(fresh.getFileName() + ".pw"), passwords.of(ADMINISTRATOR));
      confinement.own(fresh);
      confinement.own(password);
      try {
        Confinement.run(
            confinement.command(
                program.path("initdb"),
                "--pgdata=" + fresh,
                "--username=" + ADMINISTRATOR,
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--auth=scram-sha-256",
                "--pwfile=" + password,
                "--data-checksums"),
            Duration.ofMinutes(5));
      } finally {
        Files.deleteIfExists(password);
      }
      Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("The database cannot be made in " + home, e);
    }
  }

  /** We hold the directory, so whoever still serves it belongs to a process that is dead. */
  private void stopOrphan() {
    if (pidFile.lives(data)) {
      LOG.info("Stopping the PostgreSQL that an earlier run left behind, {}", pidFile.pid());
      stop();
    } else if (pidFile.misleads(data)) {
      pidFile.remove();
    }
  }

  private void launch() {
    long end = System.nanoTime() + LONGEST_RECOVERY.toNanos();
    while (!closing) {
      Process process = spawn();
      server = process;
      if (awaitReady(process, end)) {
        LOG.info("PostgreSQL runs as process {} on port {}", process.pid(), port);
        return;
      }
      process.destroy();
      // workers of a killed server may hold its shared memory for a moment
      if (System.nanoTime() > end || !log.tail().contains("pre-existing shared memory")) {
        throw new EngineException(
            "PostgreSQL did not start. Its last words:\n" + log.tail().strip(), null);
      }
      pause(200);
    }
  }

  private Process spawn() {
    var command =
        new ArrayList<>(
            confinement.command(
                program.path("postgres"), "-D", data.toString(), "-p", Integer.toString(port)));
    var all = new LinkedHashMap<>(SETTINGS);
    all.putAll(settings);
    all.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    try {
      return new ProcessBuilder(command)
          .directory(home.toFile())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(log.open().toFile()))
          .start();
    } catch (IOException e) {
      throw new EngineException("PostgreSQL cannot be started: " + e.getMessage(), e);
    }
  }

  private boolean awaitReady(Process process, long end) {
    while (process.isAlive() && System.nanoTime() < end && !closing) {
      if (pidFile.saysReady(process.pid())) {
        return true;
      }
      pause(20);
    }
    return false;
  }

  private void watch() {
    long wait = 100;
    while (!closing) {
      Process now = server;
      if (now != null && now.isAlive()) {
        now.onExit().join();
        wait = 100;
        continue;
      }
      LOG.warn("PostgreSQL has died and is started again. Its last words:\n{}", log.tail());
      try {
        launch();
      } catch (RuntimeException e) {
        LOG.error("PostgreSQL cannot be started again yet; next try in {} ms", wait, e);
        pause(wait);
        wait = Math.min(wait * 2, 5_000);
      }
    }
  }

  private void stop() {
    Confinement.run(
        confinement.command(
            program.path("pg_ctl"), "-D", data.toString(), "stop", "-m", "fast", "-t", "120"),
        Duration.ofMinutes(3));
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("There is no free port on the loopback address", e);
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineException("Interrupted while waiting for PostgreSQL", e);
    }
  }
}
