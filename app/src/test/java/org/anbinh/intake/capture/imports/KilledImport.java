package org.anbinh.intake.capture.imports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.anbinh.ground.access.Scope;
import org.anbinh.intake.capture.TestReaders;
import org.anbinh.intake.capture.store.ImportTables;
import org.anbinh.ledger.engine.Access;
import org.anbinh.ledger.engine.Roles;
import org.anbinh.ledger.engine.store.Pool;
import org.anbinh.ledger.entries.store.Ledgers;

/** A process of its own that imports a file and is killed while it does. */
final class KilledImport {
  private KilledImport() {}

  public static void main(String[] arguments) throws Exception {
    var registers = TestReaders.registers();
    var access = new Access(arguments[0], arguments[1], arguments[2]);
    var roles = new Roles(access, access);
    try (var source = Pool.open(roles, 5, Scope.Everything::new)) {
      var ledger = Ledgers.over(source, registers, Duration.ofSeconds(30), batch -> {});
      var work =
          ImportFixture.work(ledger, registers, Path.of(arguments[3]), ImportFixture.SETTINGS);
      var running = ImportFixture.Running.over(work, ImportTables.over(source));
      try (var file = Files.newInputStream(Path.of(arguments[4]))) {
        System.out.println(running.desk().handIn(ImportFixture.order("case"), "file", file).id());
        System.out.flush();
      }
      running.queue().awaitIdle();
      running.queue().stop();
    }
  }
}
