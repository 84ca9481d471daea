package org.anbinh.ground.passwords;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id, in the usual written form {@code $argon2id$v=19$m=…,t=…,p=1$salt$hash}. One thread of
 * its own looks at passwords and few may wait for it, so that signing in can never take more than
 * one core, however many try.
 */
public final class PasswordHashing implements AutoCloseable {
  private static final int KIBIBYTES = 19_456;
  private static final int PASSES = 2;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int PARTS = 6;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final ThreadPoolExecutor one;
  private final String nobody;

  /**
   * Starts the thread.
   *
   * @param waiting how many may wait
   */
  public PasswordHashing(int waiting) {
    this.one =
        new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(waiting),
            Thread.ofPlatform().daemon().name("passwords").factory());
    this.nobody = written(HexFormat.of().formatHex(salt()), KIBIBYTES, PASSES, salt());
  }

  /**
   * The hash of a password.
   *
   * @throws BusyException when too many wait
   */
  public String hash(String password) {
    return alone(() -> written(password, KIBIBYTES, PASSES, salt()));
  }

  /**
   * Whether it is the password of that hash.
   *
   * @throws BusyException when too many wait
   */
  public boolean matches(String password, String hash) {
    return alone(() -> {
      String[] parts = hash.split("\\$", -1);
      if (parts.length != PARTS || !parts[1].equals("argon2id")) {
        throw new IllegalStateException("A hash that is kept is none of Argon2id");
      }
      String again =
          written(
              password,
              number(parts[3], "m="),
              number(parts[3], "t="),
              Base64.getDecoder().decode(parts[4]));
      return MessageDigest.isEqual(again.getBytes(UTF_8), hash.getBytes(UTF_8));
    });
  }

  /** Does as much work as {@link #matches} where there is nothing to compare. */
  public void pretend(String password) {
    boolean matched = matches(password, nobody);
    if (matched) {
      throw new IllegalStateException("The password of nobody was guessed");
    }
  }

  private <T> T alone(Callable<T> work) {
    try {
      return one.submit(work).get();
    } catch (RejectedExecutionException e) {
      throw new BusyException();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BusyException();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static byte[] salt() {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return salt;
  }

  private static int number(String parameters, String name) {
    int start = parameters.indexOf(name) + name.length();
    int end = parameters.indexOf(',', start);
    return Integer.parseInt(parameters.substring(start, end < 0 ? parameters.length() : end));
  }

  private static String written(String password, int kibibytes, int passes, byte[] salt) {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(kibibytes)
            .withIterations(passes)
            .withParallelism(1)
            .withSalt(salt)
            .build());
    byte[] hash = new byte[HASH_BYTES];
    generator.generateBytes(password.getBytes(UTF_8), hash);
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
        .formatted(kibibytes, passes, base64.encodeToString(salt), base64.encodeToString(hash));
  }

  @Override
  public void close() {
    one.shutdownNow();
  }
}
