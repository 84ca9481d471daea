package org.anbinh.outlet.gate;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.anbinh.ground.factors.Sealing;
import org.anbinh.ledger.entries.Keepsake;

/**
 * The key under which the secrets of second factors are sealed: a file of the data directory, so
 * that who has the database alone, or a backup of it, has no codes.
 */
public final class FactorKey {
  /** Its name in the data directory. */
  public static final String FILE = "factors.key";

  private FactorKey() {}

  /** The key as it goes into a backup. */
  public static Keepsake keepsake(Path data) {
    Path file = data.resolve(FILE);
    return new Keepsake() {
      @Override
      public String name() {
        return FILE;
      }

      @Override
      public byte[] content() {
        try {
          return Files.readString(file).strip().getBytes(US_ASCII);
        } catch (IOException e) {
          throw new UncheckedIOException(file + " cannot be read", e);
        }
      }

      @Override
      public void replace(byte[] content) {
        OperatorToken.write(file, new String(content, US_ASCII));
      }
    };
  }

  /** Reads it, or makes it when there is none. */
  public static Sealing of(Path data) {
    Path file = data.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        byte[] fresh = new byte[Sealing.KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        OperatorToken.write(file, Base64.getEncoder().encodeToString(fresh));
      }
      return new Sealing(Base64.getDecoder().decode(Files.readString(file).strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          file + " holds no key. Put the one of this installation back from its copy.", e);
    }
  }
}
