package org.anbinh.outlet.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.anbinh.ground.access.Account;
import org.anbinh.ground.access.Actor;
import org.anbinh.ground.access.Origin;
import org.anbinh.ground.access.Proof;
import org.anbinh.ground.access.Secret;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.audit.Event;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.rights.Right;

/**
 * The token of the command line, new at each start, in a file that only the owner of the data
 * directory can read: who can read it could read everything else there as well.
 */
public final class OperatorToken {
  /** Its name in the data directory. */
  public static final String FILE = "operator.token";

  /** The name beside it of what the server proves itself by. */
  public static final String PROOF_FILE = "operator.proof";

  private static final String HMAC = "HmacSHA256";
  private static final Set<Right> NOT_OPERATING =
      Set.of(Right.ACCOUNTS_MANAGE, Right.GRANTS_MANAGE);
  private static final Actor OPERATOR =
      new Actor(
          new Account(
              new UUID(0, 0), "operator", "Operator", Language.VI, Account.State.ACTIVE, false),
          List.of(),
          EnumSet.complementOf(EnumSet.copyOf(NOT_OPERATING)),
          new Proof.Operator());

  private final Secret secret = Secret.fresh();
  private final Secret proof = Secret.fresh();
  private final Audit audit;
  private final AtomicBoolean used = new AtomicBoolean();

  /** Writes a new one into a data directory. */
  public OperatorToken(Path data, Audit audit) {
    this.audit = audit;
    write(data.resolve(FILE), secret.text());
    write(data.resolve(PROOF_FILE), proof.text());
  }

  /**
   * Shows to whoever can read the data directory that this is its server, and no other program that
   * listens in its place.
   *
   * @param challenge chosen by who asks
   * @param port at which this server was asked: an answer handed on from another port is of no use
   */
  public String prove(String challenge, int port) {
    return proof(proof.text(), challenge, port);
  }

  /** The answer of a server that knows a secret. */
  public static String proof(String secret, String challenge, int port) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), HMAC));
      byte[] said = ("anbinh operator 1\n" + port + "\n" + challenge).getBytes(UTF_8);
      return HexFormat.of().formatHex(mac.doFinal(said));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The operator, where that is the token and it was presented on this machine. */
  public Optional<Actor> holder(Secret presented, Origin origin, boolean sameMachine) {
    if (!sameMachine || !secret.is(presented)) {
      return Optional.empty();
    }
    if (!used.getAndSet(true)) {
      audit.record(
          Event.of(
              Event.Kind.SIGNED_IN,
              origin.source(OPERATOR.getName()),
              "",
              OPERATOR.getName(),
              Event.Words.of("access.audit.operator")));
    }
    return Optional.of(OPERATOR);
  }

  /** Writes a file that nobody but its owner can read, at no moment. */
  static void write(Path file, String text) {
    try {
      Files.deleteIfExists(file);
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      } else {
        Files.createFile(file);
      }
      Files.writeString(file, text + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written", e);
    }
  }
}
