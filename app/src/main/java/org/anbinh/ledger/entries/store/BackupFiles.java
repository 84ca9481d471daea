package org.anbinh.ledger.entries.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.anbinh.ledger.entries.BackupRefusedException;
import org.anbinh.ledger.entries.Keeping;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The files of a backup: one per table, and the manifest, which is written last. */
record BackupFiles(Path directory) {
  private static final String MANIFEST = "manifest.json";
  private static final int FORMAT = 1;

  private static final int BUFFER = 1 << 16;
  private static final JsonMapper JSON = new JsonMapper();

  /** What a backup says about itself. */
  record Manifest(int format, Keeping.Backup backup) {}

  void requireEmpty() {
    try {
      Files.createDirectories(directory);
      try (Stream<Path> files = Files.list(directory)) {
        if (files.findAny().isPresent()) {
          throw refused(directory + " is not empty; name a new directory for the backup");
        }
      }
    } catch (IOException e) {
      throw refused(directory + " cannot be made or read: " + e.getMessage());
    }
  }

  OutputStream write(String table) throws IOException {
    return new FastGzip(
        new BufferedOutputStream(
            Files.newOutputStream(file(table), StandardOpenOption.CREATE_NEW), BUFFER));
  }

  InputStream read(String table) throws IOException {
    return new BufferedInputStream(
        new GZIPInputStream(Files.newInputStream(file(table)), BUFFER), BUFFER);
  }

  /** Makes the backup whole: without a manifest a directory is no backup. */
  void seal(Keeping.Backup backup) throws IOException {
    for (Keeping.Table table : backup.tables()) {
      sync(file(table.name()));
    }
    Path fresh = directory.resolve(MANIFEST + ".part");
    Files.write(fresh, JSON.writeValueAsBytes(new Manifest(FORMAT, backup)));
    sync(fresh);
    Files.move(fresh, directory.resolve(MANIFEST), StandardCopyOption.ATOMIC_MOVE);
  }

  Keeping.Backup manifest() {
    Path file = directory.resolve(MANIFEST);
    try {
      Manifest manifest = JSON.readValue(Files.readAllBytes(file), Manifest.class);
      if (manifest.format() != FORMAT) {
        throw refused(
            "%s is of format %d; this program reads format %d, use a newer one"
                .formatted(file, manifest.format(), FORMAT));
      }
      return manifest.backup();
    } catch (NoSuchFileException e) {
      throw refused(file + " is missing: this is no backup, or one that was not finished");
    } catch (IOException | JacksonException e) {
      throw refused(file + " cannot be read: " + e.getMessage());
    }
  }

  static BackupRefusedException refused(String reason) {
    return new BackupRefusedException(List.of(reason));
  }

  /** Files that the manifest does not name. */
  List<String> strangers(Keeping.Backup backup) {
    var expected =
        new ArrayList<>(
            backup.tables().stream().map(table -> file(table.name()).getFileName()).toList());
    expected.add(Path.of(MANIFEST));
    backup.sealed().forEach(name -> expected.add(Path.of(name)));
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(Path::getFileName)
          .filter(name -> !expected.contains(name))
          .map(name -> directory.resolve(name) + " is not named in the manifest; remove it")
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String table) {
    return directory.resolve(table + ".copy.gz");
  }

  private static void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(OutputStream out) throws IOException {
      super(out, BUFFER);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
