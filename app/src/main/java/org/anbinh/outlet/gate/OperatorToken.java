package org.anbinh.outlet.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.anbinh.ground.access.Account;
import org.anbinh.ground.access.Actor;
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
  private final Audit audit;
  private final AtomicBoolean used = new AtomicBoolean();

  /** Writes a new one into a data directory. */
  public OperatorToken(Path data, Audit audit) {
    this.audit = audit;
    write(data.resolve(FILE), secret.text());
  }

  /** The operator, where that is the token and it was presented on this machine. */
  public Optional<Actor> holder(Secret presented, boolean sameMachine) {
    if (!sameMachine || !secret.is(presented)) {
      return Optional.empty();
    }
    if (!used.getAndSet(true)) {
      audit.record(
          Event.of(
              Event.Kind.SIGNED_IN,
              new Event.Source(OPERATOR.getName(), "127.0.0.1", ""),
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
