package org.anbinh.ledger.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Passwords made by this installation and readable by its user alone. */
public final class Passwords {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path file;

  public Passwords(Path directory) {
    file = directory.resolve("passwords");
  }

  /** The password of that name: the same at every call, made at the first. */
  public synchronized String of(String name) {
    try {
      var known = new Properties();
      if (Files.exists(file)) {
        try (var reader = Files.newBufferedReader(file)) {
          known.load(reader);
        }
      }
      String password = known.getProperty(name);
      if (password == null) {
        password = random();
        known.setProperty(name, password);
        write(known);
      }
      return password;
    } catch (IOException e) {
      throw new UncheckedIOException("The passwords in " + file + " cannot be read or kept", e);
    }
  }

  private void write(Properties known) throws IOException {
    Path fresh =
        Files.createTempFile(
            file.toAbsolutePath().getParent(),
            "passwords",
            "",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (var writer = Files.newBufferedWriter(fresh)) {
      known.store(writer, null);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String random() {
    byte[] bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
