package org.anbinh.ground.factors;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals secrets that must be read again, with AES-256-GCM. What is sealed for one account does not
 * open for another.
 */
public final class Sealing {
  /** Bytes of a key. */
  public static final int KEY_BYTES = 32;

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKeySpec key;

  /** With a key of {@value #KEY_BYTES} bytes. */
  public Sealing(byte[] key) {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException(
          "The key that seals second factors has " + key.length + " bytes, not " + KEY_BYTES);
    }
    this.key = new SecretKeySpec(key, "AES");
  }

  byte[] seal(UUID account, byte[] secret) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, account).doFinal(secret);
      return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What was sealed; empty when it was sealed with another key or for another account. */
  Optional<byte[]> open(UUID account, byte[] sealed) {
    byte[] nonce = new byte[NONCE_BYTES];
    byte[] rest = new byte[sealed.length - NONCE_BYTES];
    ByteBuffer.wrap(sealed).get(nonce).get(rest);
    try {
      return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, account).doFinal(rest));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce, UUID account) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(account.toString().getBytes(UTF_8));
    return cipher;
  }
}
