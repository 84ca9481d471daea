package org.anbinh.ground.passwords;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A file of SHA-1 hashes of breached passwords, one {@code HASH} or {@code HASH:count} a line in
 * the order of the hashes, of any size. It is searched where it lies.
 */
final class BreachedPasswords {
  private static final int HASH_LETTERS = 40;

  private final Path file;

  BreachedPasswords(Path file) {
    if (!Files.isReadable(file)) {
      throw new IllegalArgumentException(
          "anbinh.gate.breached-passwords names "
              + file
              + ", which cannot be read; correct the path or remove the setting");
    }
    this.file = file;
  }

  boolean contains(String password) {
    String wanted = hash(password);
    try (var lines = new RandomAccessFile(file.toFile(), "r")) {
      long low = 0;
      long high = lines.length();
      while (low < high) {
        long middle = (low + high) / 2;
        String found = hashFrom(lines, middle);
        if (found == null || found.compareTo(wanted) > 0) {
          high = middle;
        } else if (found.equals(wanted)) {
          return true;
        } else {
          low = middle + 1;
        }
      }
      lines.seek(0);
      return wanted.equals(read(lines));
    } catch (IOException e) {
      throw new UncheckedIOException("The list of breached passwords cannot be read", e);
    }
  }

  /** The hash of the first whole line after a place; null behind the last one. */
  private static @Nullable String hashFrom(RandomAccessFile lines, long place) throws IOException {
    lines.seek(place);
    lines.readLine();
    return read(lines);
  }

  private static @Nullable String read(RandomAccessFile lines) throws IOException {
    byte[] letters = new byte[HASH_LETTERS];
    int read = lines.read(letters);
    return read < HASH_LETTERS
        ? null
        : new String(letters, US_ASCII).toUpperCase(java.util.Locale.ROOT);
  }

  private static String hash(String password) {
    try {
      return HexFormat.of()
          .withUpperCase()
          .formatHex(MessageDigest.getInstance("SHA-1").digest(password.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
