package org.anbinh.intake.capture.imports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.anbinh.ground.access.Scope;
import org.anbinh.intake.capture.ImportJob.State;
import org.anbinh.intake.capture.TestReaders;
import org.anbinh.intake.capture.store.ImportTables;
import org.anbinh.ledger.engine.Access;
import org.anbinh.ledger.engine.Roles;
import org.anbinh.ledger.engine.store.Pool;
import org.anbinh.ledger.entries.store.Ledgers;

/** A process of its own that imports a file, and stops in good order when it is told to. */
final class StoppedImport {
  private StoppedImport() {}

  public static void main(String[] arguments) throws Exception {
    var registers = TestReaders.registers();
    var access = new Access(arguments[0], arguments[1], arguments[2]);
    var source = Pool.open(new Roles(access, access), 5, Scope.Everything::new);
    var ledger = Ledgers.over(source, registers, Duration.ofSeconds(30), batch -> {});
    var work = ImportFixture.work(ledger, registers, Path.of(arguments[3]), ImportFixture.SETTINGS);
    var tables = ImportTables.over(source);
    var running = ImportFixture.Running.over(work, tables);
    UUID id;
    try (var file = Files.newInputStream(Path.of(arguments[4]))) {
      id = running.desk().handIn(ImportFixture.order("case"), "file", file).id();
    }
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              running.queue().stop();
              State left = tables.find(id).orElseThrow().state();
              say(left instanceof State.Queued ? "parked" : "settled " + left);
              source.close();
            }));
    say(id.toString());
    while (!(running.desk().get(id).state() instanceof State.Reading(long done, _)) || done == 0) {
      Thread.onSpinWait();
    }
    say("reading");
    running.queue().awaitIdle();
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
