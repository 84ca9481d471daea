package org.anbinh.ledger.entries.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anbinh.ledger.entries.Upkeep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Two small files of three lines each. */
public record RememberedUpkeep(Path directory) implements Upkeep {
  private static final Logger LOG = LoggerFactory.getLogger(RememberedUpkeep.class);
  private static final String BACKUP = "last-backup";
  private static final String VERIFICATION = "last-verification";

  @Override
  public Optional<BackedUp> lastBackup() {
    return read(
        BACKUP,
        lines ->
            new BackedUp(Instant.parse(lines.get(0)), lines.get(2), Long.parseLong(lines.get(1))));
  }

  @Override
  public Optional<Verified> lastVerification() {
    return read(
        VERIFICATION,
        lines ->
            new Verified(
                Instant.parse(lines.get(0)),
                Long.parseLong(lines.get(1)),
                Integer.parseInt(lines.get(2))));
  }

  @Override
  public void remember(BackedUp backup) {
    write(
        BACKUP, List.of(backup.at().toString(), String.valueOf(backup.head()), backup.directory()));
  }

  @Override
  public void remember(Verified verification) {
    write(
        VERIFICATION,
        List.of(
            verification.at().toString(),
            String.valueOf(verification.batches()),
            String.valueOf(verification.faults())));
  }

  /** A file that cannot be understood is as good as none. */
  private <T> Optional<T> read(String name, java.util.function.Function<List<String>, T> made) {
    try {
      return Optional.of(made.apply(Files.readAllLines(directory.resolve(name))));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException
        | DateTimeException
        | IllegalArgumentException
        | IndexOutOfBoundsException e) {
      LOG.warn("{} in {} cannot be read: {}", name, directory, e.toString());
      return Optional.empty();
    }
  }

  private void write(String name, List<String> lines) {
    Path next = directory.resolve(name + ".next");
    try {
      Files.write(next, lines);
      move(next, directory.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be remembered in " + directory, e);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
