package org.anbinh.ledger.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
  private static final Map<String, String> SMALL = Map.of("shared_buffers", "16MB");

  @Test
  void whatIsInItStaysOverARestart(@TempDir Path home) throws SQLException {
    try (var postgres = EmbeddedPostgres.start(home, SMALL)) {
      ask(postgres, "create table kept (id int); insert into kept values (36); select 1");
    }
    try (var postgres = EmbeddedPostgres.start(home, SMALL)) {
      assertThat(ask(postgres, "select id from kept")).isEqualTo("36");
    }
  }

  @Test
  void itIsDurableAndAsksForAPassword(@TempDir Path home) throws Exception {
    try (var postgres = EmbeddedPostgres.start(home, SMALL)) {
      for (String setting :
          new String[] {"fsync", "synchronous_commit", "full_page_writes", "data_checksums"}) {
        assertThat(ask(postgres, "show " + setting)).as(setting).isEqualTo("on");
      }
      assertThat(ask(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
      Access access = postgres.administrator("postgres");
      assertThatThrownBy(
              () -> DriverManager.getConnection(access.url(), access.user(), "guess").close())
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(home.resolve("passwords"))))
          .isEqualTo("rw-------");
      assertThat(access).asString().doesNotContain(access.password());
    }
  }

  @Test
  void aPidThatNowBelongsToSomethingElseIsNotWaitedForAndNotStopped(@TempDir Path home)
      throws Exception {
    EmbeddedPostgres.start(home, SMALL).close();
    Process other = new ProcessBuilder("sleep", "600").start();
    try {
      Files.writeString(home.resolve("data/postmaster.pid"), other.pid() + "\n");
      try (var postgres = EmbeddedPostgres.start(home, SMALL)) {
        assertThat(ask(postgres, "select 36")).isEqualTo("36");
      }
      assertThat(other.isAlive()).isTrue();
    } finally {
      other.destroy();
    }
  }

  @Test
  void aDirectoryIsHeldByOneAndTheOtherIsToldByWhom(@TempDir Path root) {
    assertThat(DataDirectory.holder(root)).isEmpty();
    try (DataDirectory held = DataDirectory.hold(root)) {
      held.announce("http://127.0.0.1:8136");
      long pid = ProcessHandle.current().pid();
      assertThat(DataDirectory.holder(root))
          .hasValueSatisfying(holder -> assertThat(holder.pid()).isEqualTo(pid));
      assertThatThrownBy(() -> DataDirectory.hold(root))
          .isInstanceOf(DirectoryHeldException.class)
          .hasMessage(
              "The data directory %s is in use by process %d. Ask that one with --url http://127.0.0.1:8136, or stop it first.",
              root, pid);
    }
    DataDirectory.hold(root).close();
  }

  private static String ask(EmbeddedPostgres postgres, String sql) throws SQLException {
    Access access = postgres.administrator("postgres");
    try (Connection connection =
            DriverManager.getConnection(access.url(), access.user(), access.password());
        Statement statement = connection.createStatement()) {
      boolean rows = statement.execute(sql);
      while (!rows) {
        rows = statement.getMoreResults();
      }
      try (ResultSet row = statement.getResultSet()) {
        row.next();
        return row.getString(1);
      }
    }
  }
}
