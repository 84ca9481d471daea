package org.anbinh.ledger.entries.keys;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.anbinh.ledger.entries.BackupRefusedException;
import org.anbinh.ledger.entries.Keeping;
import org.anbinh.ledger.entries.Keepsake;
import org.anbinh.ledger.entries.Passphrase;

/** The keys of the data directory on their way into a backup and out of it. */
public record SealedKeys(List<Keepsake> keepsakes, Supplier<Optional<Passphrase>> passphrase) {
  /** For ledgers beside which no keys are kept. */
  public static final SealedKeys NONE = new SealedKeys(List.of(), Optional::empty);

  /** How files with keys end. */
  private static final String SEALED = ".sealed";

  /** Writes them, where there is a passphrase, and answers the names of their files. */
  public List<String> write(Path directory) throws IOException {
    Optional<Passphrase> known = passphrase.get();
    var written = new ArrayList<String>();
    for (Keepsake each : known.isPresent() ? keepsakes : List.<Keepsake>of()) {
      String name = each.name() + SEALED;
      write(
          directory.resolve(name), Envelope.seal(each.name(), each.content(), known.orElseThrow()));
      written.add(name);
    }
    return written;
  }

  /**
   * What a backup holds of them, opened.
   *
   * @throws BackupRefusedException when they cannot be opened
   */
  public Map<Keepsake, byte[]> open(Path directory, Keeping.Backup backup, Keeping.Keys keys)
      throws IOException {
    var opened = new LinkedHashMap<Keepsake, byte[]>();
    if (backup.sealed().isEmpty() || keys == Keeping.Keys.LEFT_OUT) {
      return opened;
    }
    Passphrase known =
        passphrase
            .get()
            .orElseThrow(() ->
                refused(
                    "The backup holds keys of its installation ("
                        + String.join(", ", backup.sealed())
                        + "). Give their passphrase with --passphrase-file; or restore without them"
                        + " by --without-keys: codes of authenticators are not understood then, and"
                        + " papers of before count as signed elsewhere."));
    for (Keepsake each : keepsakes) {
      String name = each.name() + SEALED;
      if (backup.sealed().contains(name)) {
        opened.put(
            each,
            Envelope.open(each.name(), read(directory.resolve(name)), known)
                .orElseThrow(() ->
                    refused(
                        directory.resolve(name)
                            + " does not open: the passphrase is another one, or the file was"
                            + " altered. Give the passphrase of the day of the backup.")));
      }
    }
    return opened;
  }

  private static void write(Path file, byte[] sealed) throws IOException {
    Files.write(file, sealed, StandardOpenOption.CREATE_NEW);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static byte[] read(Path file) throws IOException {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw refused(file + " is missing. Put it back, or restore with --without-keys.");
    }
  }

  private static BackupRefusedException refused(String reason) {
    return new BackupRefusedException(List.of(reason));
  }
}
