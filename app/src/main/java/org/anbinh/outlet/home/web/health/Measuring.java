package org.anbinh.outlet.home.web.health;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.anbinh.figures.mart.Mart;
import org.anbinh.ledger.engine.DataDirectory;
import org.anbinh.ledger.engine.Engine;
import org.anbinh.ledger.entries.Batch;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.ledger.entries.Upkeep;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** Finds out how the installation is. The ledger is asked only while its database answers. */
@Component
class Measuring {
  private static final String UNPACKAGED = "0.1.0";
  private static final String DUCKDB = "org.duckdb.duckdb_jdbc";

  private final Engine engine;
  private final Ledger ledger;
  private final Mart mart;
  private final DataDirectory directory;
  private final Upkeep upkeep;
  private final Measured.Versions versions;

  Measuring(
      Engine engine,
      Ledger ledger,
      Mart mart,
      DataDirectory directory,
      Upkeep upkeep,
      ObjectProvider<BuildProperties> build) {
    this.engine = engine;
    this.ledger = ledger;
    this.mart = mart;
    this.directory = directory;
    this.upkeep = upkeep;
    BuildProperties built = build.getIfAvailable();
    this.versions =
        new Measured.Versions(
            built == null ? UNPACKAGED : String.valueOf(built.getVersion()),
            Runtime.version().toString(),
            bundled(DUCKDB));
  }

  Measured measure() {
    Engine.Condition database = engine.condition();
    Optional<Batch> head =
        switch (database) {
          case Engine.Condition.Answering _ -> ledger.head();
          case Engine.Condition.Silent _ -> Optional.empty();
        };
    long position = mart.position().batch();
    long lag = Math.max(0, head.map(Batch::number).orElse(position) - position);
    return new Measured(
        Instant.now(),
        versions,
        database,
        head,
        new Measured.Mart(position, lag, bytes(directory.directory("mart"))),
        disk(),
        upkeep.lastBackup(),
        upkeep.lastVerification());
  }

  private Measured.Disk disk() {
    try {
      var store = Files.getFileStore(directory.root());
      return new Measured.Disk(
          directory.root().toString(), store.getUsableSpace(), store.getTotalSpace());
    } catch (IOException e) {
      throw new UncheckedIOException("The disk of " + directory.root() + " cannot be asked", e);
    }
  }

  /** Files may go while they are being counted. */
  private static long bytes(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.mapToLong(each -> each.toFile().length()).sum();
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
  }

  /** The version that a library states in its manifest. */
  private static String bundled(String name) {
    try {
      for (URL place :
          Collections.list(Measuring.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))) {
        try (InputStream in = place.openStream()) {
          var attributes = new Manifest(in).getMainAttributes();
          if (name.equals(attributes.getValue("Bundle-SymbolicName"))) {
            return String.valueOf(attributes.getValue("Bundle-Version"));
          }
        }
      }
      return "?";
    } catch (IOException e) {
      return "?";
    }
  }
}
