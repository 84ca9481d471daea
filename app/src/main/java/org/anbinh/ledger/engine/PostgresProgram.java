package org.anbinh.ledger.engine;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of the embedded PostgreSQL, unpacked once and shared by all installations. */
record PostgresProgram(Path home) {

  /** Unpacks the programs below a directory, unless the very same are there already. */
  static PostgresProgram below(Path cache) {
    String archive = archive();
    try {
      Path home = cache.resolve("postgresql-" + fingerprint(archive));
      if (!Files.exists(home)) {
        Files.createDirectories(cache);
        Path fresh = Files.createTempDirectory(cache, "unpacking");
        fresh.toFile().setExecutable(true, false);
        fresh.toFile().setReadable(true, false);
        unpack(archive, fresh);
        settle(fresh, home);
      }
      return new PostgresProgram(home);
    } catch (IOException e) {
      throw new EngineException(
          "The programs of PostgreSQL cannot be unpacked below "
              + cache
              + ": "
              + e.getMessage()
              + ". It needs 60 MB there and the right to run programs.",
          e);
    }
  }

  String path(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  /** Another process may have been faster; its copy is as good. */
  private static void settle(Path fresh, Path home) throws IOException {
    try {
      Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
      remove(fresh);
    }
  }

  private static String archive() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    boolean arm = machine.equals("aarch64") || machine.equals("arm64");
    return "/postgres-%s-%s.txz"
        .formatted(system.contains("mac") ? "darwin" : "linux", arm ? "arm_64" : "x86_64");
  }

  private static InputStream open(String archive) {
    InputStream stream = PostgresProgram.class.getResourceAsStream(archive);
    if (stream == null) {
      throw new EngineException(
          "This build carries no PostgreSQL for this machine ("
              + archive
              + "). Build it on such a machine, or set anbinh.database.url to a server.",
          null);
    }
    return stream;
  }

  private static String fingerprint(String archive) throws IOException {
    try (InputStream in = open(archive)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void unpack(String archive, Path into) throws IOException {
    try (var tar =
        new TarArchiveInputStream(
            new XZInputStream(new BufferedInputStream(open(archive), 1 << 16)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
          throw new IOException("The archive reaches outside: " + entry.getName());
        }
        unpack(tar, entry, target);
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
      target.toFile().setReadable(true, false);
      if ((entry.getMode() & 0100) != 0) {
        target.toFile().setExecutable(true, false);
      }
    }
  }

  private static void remove(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
