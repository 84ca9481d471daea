package org.anbinh.ledger.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.anbinh.ground.access.Scope;
import org.anbinh.ledger.declaration.Registers;
import org.anbinh.ledger.engine.DatabaseSettings;
import org.anbinh.ledger.engine.EmbeddedPostgres;
import org.anbinh.ledger.engine.Roles;
import org.anbinh.ledger.engine.store.Pool;
import org.anbinh.ledger.engine.store.Provisioning;
import org.anbinh.ledger.engine.store.Schema;
import org.anbinh.ledger.entries.store.Ledgers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseGoneTest {
  private static final DatabaseSettings SETTINGS =
      new DatabaseSettings("", "", "", "anbinh_app", "", 4, Duration.ofSeconds(60), "32MB", false);

  @Test
  void whatWasAskedWhileTheDatabaseWasGoneIsDoneWhenItIsBack(@TempDir Path home) throws Exception {
    Map<String, String> settings = Map.of("port", Integer.toString(freePort()));
    EmbeddedPostgres postgres = RecordingProcess.start(home, settings);
    Roles roles = Provisioning.of(postgres, SETTINGS);
    Schema.migrate(roles);
    try (Pool source = Pool.open(roles, 4, Scope.Everything::new);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Ledger ledger = ledger(source, Duration.ofSeconds(60));
      Ledger hasty = ledger(source, Duration.ZERO);
      record(ledger, "before");
      Ledger.Recording large = hasty.open(new SubmissionId("large"), "lan");
      for (int i = 0; i < 2_500; i++) {
        large.add(new Draft(Note.of("large-" + i, "x"), 0, ""));
      }
      postgres.close();

      assertThatThrownBy(large::commit)
          .isInstanceOf(LedgerUnavailableException.class)
          .hasMessageStartingWith("The database does not answer: ");
      large.close();
      assertThatThrownBy(() -> record(hasty, "hasty"))
          .isInstanceOf(LedgerUnavailableException.class)
          .hasMessageEndingWith(
              "Nothing is acknowledged; hand it in again under the same submission id.");
      // who looks is told within seconds; what is to be kept waits
      assertThatThrownBy(() -> ledger.history("note", "before"))
          .isInstanceOf(LedgerUnavailableException.class);
      var asked = new CountDownLatch(1);
      Future<Batch> recorded =
          threads.submit(() -> {
            asked.countDown();
            return record(ledger, "while gone");
          });
      asked.await();

      try (EmbeddedPostgres again = RecordingProcess.start(home, settings)) {
        assertThat(again.pid()).isPositive();
        assertThat(recorded.get().number()).isEqualTo(2);
        assertThat(ledger.history("note", "before")).hasSize(1);
        assertThat(record(hasty, "hasty").number()).isEqualTo(3);
        assertThat(ledger.findBatch(new SubmissionId("large"))).isEmpty();
        assertThat(ledger.verify((done, of) -> {}))
            .isEqualTo(new Ledger.Verification(3, 3, List.of()));
      }
    }
  }

  private static Ledger ledger(DataSource source, Duration patience) {
    return Ledgers.over(source, new Registers(List.of(Note.REGISTER)), patience, batch -> {});
  }

  private static Batch record(Ledger ledger, String name) {
    return ledger.record(
        new SubmissionId(name), "lan", Stream.of(new Draft(Note.of(name, "x"), 0, "")));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
