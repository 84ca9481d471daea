package org.anbinh.figures.mart.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.anbinh.figures.mart.Mart;
import org.anbinh.figures.mart.MartSettings;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.law.Law;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ledger.declaration.Registers;
import org.anbinh.ledger.entries.Ledger;

/** A mart in a directory of its own, which follows a ledger when it is told to. */
public final class MartFixture implements AutoCloseable {
  private static final MartSettings SETTINGS = new MartSettings("512MB", 2, 250);

  private final Path directory;
  private final DuckMart mart;

  public MartFixture(
      Ledger ledger, Registers registers, Catalogue catalogue, Territories territories) {
    this(directory(), ledger, registers, catalogue, territories);
  }

  public MartFixture(
      Path directory,
      Ledger ledger,
      Registers registers,
      Catalogue catalogue,
      Territories territories) {
    this.directory = directory;
    this.mart =
        new DuckMart(
            directory,
            SETTINGS,
            new MartFile.World(ledger, registers, catalogue, Law.carried().periods(), territories));
  }

  private static Path directory() {
    try {
      return Files.createTempDirectory("mart");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Mart mart() {
    return mart;
  }

  /** Follows the ledger to its newest batch. */
  public MartFixture follow() {
    try {
      mart.catchUp();
      return this;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Closes it and leaves its files. */
  public void leave() {
    mart.close();
  }

  @Override
  public void close() {
    mart.close();
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
