package org.anbinh.ledger.entries.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.anbinh.ledger.entries.Passphrase;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * A key in a backup: AES-256-GCM under what Argon2id (64 MiB, 3 passes) makes of a passphrase. Its
 * form is described in {@code docs/backup.md}.
 */
final class Envelope {
  private static final byte[] MARK = "anbinh sealed 1\n".getBytes(UTF_8);
  private static final int SALT = 16;
  private static final int NONCE = 12;
  private static final int KEY = 32;
  private static final int TAG_BITS = 128;
  private static final int KIBIBYTES = 65_536;
  private static final int PASSES = 3;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Envelope() {}

  static byte[] seal(String name, byte[] content, Passphrase passphrase) {
    byte[] salt = random(SALT);
    byte[] nonce = random(NONCE);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, name, passphrase, salt, nonce).doFinal(content);
      return ByteBuffer.allocate(MARK.length + SALT + NONCE + sealed.length)
          .put(MARK)
          .put(salt)
          .put(nonce)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What was sealed; empty where the passphrase is another one, or the file was altered. */
  static Optional<byte[]> open(String name, byte[] file, Passphrase passphrase) {
    if (file.length < MARK.length + SALT + NONCE
        || !Arrays.equals(MARK, Arrays.copyOf(file, MARK.length))) {
      return Optional.empty();
    }
    int salt = MARK.length;
    int nonce = salt + SALT;
    int sealed = nonce + NONCE;
    try {
      return Optional.of(
          cipher(
                  Cipher.DECRYPT_MODE,
                  name,
                  passphrase,
                  Arrays.copyOfRange(file, salt, nonce),
                  Arrays.copyOfRange(file, nonce, sealed))
              .doFinal(file, sealed, file.length - sealed));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  private static Cipher cipher(
      int mode, String name, Passphrase passphrase, byte[] salt, byte[] nonce)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode,
        new SecretKeySpec(key(passphrase, salt), "AES"),
        new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(name.getBytes(UTF_8));
    return cipher;
  }

  private static byte[] key(Passphrase passphrase, byte[] salt) {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(KIBIBYTES)
            .withIterations(PASSES)
            .withParallelism(1)
            .withSalt(salt)
            .build());
    byte[] key = new byte[KEY];
    generator.generateBytes(passphrase.text().getBytes(UTF_8), key);
    return key;
  }
}
