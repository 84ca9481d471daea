package org.anbinh.ledger.entries;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.anbinh.ground.access.Scope;
import org.anbinh.ledger.declaration.Registers;
import org.anbinh.ledger.engine.DataDirectory;
import org.anbinh.ledger.engine.DatabaseSettings;
import org.anbinh.ledger.engine.EmbeddedPostgres;
import org.anbinh.ledger.engine.Roles;
import org.anbinh.ledger.engine.store.Pool;
import org.anbinh.ledger.engine.store.Provisioning;
import org.anbinh.ledger.engine.store.Schema;
import org.anbinh.ledger.entries.store.Ledgers;

/**
 * A process that records without end, small and large recordings in turn, and says each time what
 * was acknowledged; for tests that kill it.
 */
final class RecordingProcess {
  static final int LARGE = 5_000;
  static final String ACKNOWLEDGED = "acknowledged";
  static final String WRITING = "writing";
  static final String READY = "ready";

  private static final DatabaseSettings SETTINGS =
      new DatabaseSettings("", "", "", "anbinh_app", "", 4, Duration.ofSeconds(60), "32MB", false);

  private RecordingProcess() {}

  /** Arguments: the data directory and the number of this life. */
  public static void main(String[] arguments) {
    DataDirectory directory = DataDirectory.hold(Path.of(arguments[0]));
    int life = Integer.parseInt(arguments[1]);
    EmbeddedPostgres postgres = start(directory.directory("postgres"), Map.of());
    Ledger ledger = ledger(postgres);
    System.out.println(READY + " " + postgres.pid());
    var random = new Random(life);
    for (int i = 0; ; i++) {
      var submission = new SubmissionId("life-" + life + "-" + i);
      int size = random.nextInt(4) == 0 ? LARGE : 1 + random.nextInt(5);
      try {
        Batch batch = record(ledger, submission, size);
        System.out.println(
            ACKNOWLEDGED + " " + submission.value() + " " + batch.number() + " " + batch.hash());
      } catch (LedgerUnavailableException e) {
        System.out.println("refused " + submission.value());
      }
      System.out.println("server " + postgres.pid());
    }
  }

  static EmbeddedPostgres start(Path home, Map<String, String> more) {
    var settings = new HashMap<>(Map.of("shared_buffers", "32MB"));
    settings.putAll(more);
    return EmbeddedPostgres.start(home, settings);
  }

  static Ledger ledger(EmbeddedPostgres postgres) {
    Roles roles = Provisioning.of(postgres, SETTINGS);
    Schema.migrate(roles);
    return Ledgers.over(
        Pool.open(roles, 4, Scope.Everything::new),
        new Registers(List.of(Note.REGISTER)),
        SETTINGS.patience(),
        batch -> {});
  }

  static Keeping keeping(EmbeddedPostgres postgres) {
    Roles roles = Provisioning.of(postgres, SETTINGS);
    Schema.migrate(roles);
    return Ledgers.keeping(roles.owner());
  }

  private static Batch record(Ledger ledger, SubmissionId submission, int size) {
    try (Ledger.Recording recording = ledger.open(submission, "lan")) {
      for (int i = 0; i < size; i++) {
        recording.add(new Draft(Note.of(submission.value() + "-" + i, "x".repeat(300)), 0, ""));
        if (i % 1_000 == 999) {
          System.out.println(WRITING + " " + i);
        }
      }
      return recording.commit();
    }
  }
}
