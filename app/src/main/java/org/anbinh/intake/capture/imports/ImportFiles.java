package org.anbinh.intake.capture.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.anbinh.intake.capture.ImportJob;
import org.anbinh.intake.capture.Imports.NoRoomException;
import org.anbinh.intake.capture.Imports.TooLargeException;

/**
 * The files of the imports in the data directory, each under its job's id: no name that anyone
 * typed is ever part of a path.
 */
final class ImportFiles {
  private static final int LONGEST_NAME = 200;

  private final Path directory;

  ImportFiles(Path directory) {
    this.directory = directory;
  }

  /** Where they lie. */
  Path directory() {
    return directory;
  }

  /** Takes a file over, hashing it on the way. */
  ImportJob.Original take(
      UUID id, String name, InputStream bytes, long most, ImportRoom.Coming room) {
    try {
      Files.createDirectories(directory.resolve(id.toString()));
      MessageDigest sha256 = sha256();
      long length = 0;
      byte[] buffer = new byte[1 << 16];
      try (OutputStream out = Files.newOutputStream(original(id))) {
        for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
          length += count;
          if (length > most) {
            throw new TooLargeException(most);
          }
          room.more(count);
          sha256.update(buffer, 0, count);
          out.write(buffer, 0, count);
        }
      }
      return new ImportJob.Original(shown(name), length, HexFormat.of().formatHex(sha256.digest()));
    } catch (IOException e) {
      drop(id);
      throw new UncheckedIOException("The file cannot be kept; is the disk full?", e);
    } catch (TooLargeException | NoRoomException e) {
      drop(id);
      throw e;
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** The last part of a name, without characters that nobody can read. */
  private static String shown(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>]", "").strip();
    return plain.isEmpty() ? "?" : plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
  }

  Path original(UUID id) {
    return directory.resolve(id.toString()).resolve("original");
  }

  Path issues(UUID id) {
    return directory.resolve(id.toString()).resolve("issues");
  }

  /** What was written over cells of a job's file. */
  Path mends(UUID id) {
    return directory.resolve(id.toString()).resolve("mends");
  }

  /** The hash of what was written over cells; empty where nothing was. */
  Optional<String> mendsHash(UUID id) {
    try {
      Path mends = mends(id);
      return Files.exists(mends)
          ? Optional.of(HexFormat.of().formatHex(sha256().digest(Files.readAllBytes(mends))))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes what is kept for a job. */
  void drop(UUID id) {
    Path own = directory.resolve(id.toString());
    if (!Files.exists(own)) {
      return;
    }
    try (Stream<Path> files = Files.list(own)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(own);
    } catch (IOException e) {
      throw new UncheckedIOException("The files of import " + id + " cannot be deleted", e);
    }
  }
}
