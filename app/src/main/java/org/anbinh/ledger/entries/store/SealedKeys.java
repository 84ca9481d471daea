package org.anbinh.ledger.entries.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.anbinh.ledger.entries.Keeping;
import org.anbinh.ledger.entries.Keepsake;
import org.anbinh.ledger.entries.Passphrase;

/** The keys of the data directory on their way into a backup and out of it. */
record SealedKeys(List<Keepsake> keepsakes, Supplier<Optional<Passphrase>> passphrase) {
  /** For ledgers beside which no keys are kept. */
  static final SealedKeys NONE = new SealedKeys(List.of(), Optional::empty);

  /** Writes them, where there is a passphrase, and answers the names of their files. */
  List<String> write(BackupFiles files) throws IOException {
    Optional<Passphrase> known = passphrase.get();
    var written = new ArrayList<String>();
    for (Keepsake each : known.isPresent() ? keepsakes : List.<Keepsake>of()) {
      String name = each.name() + BackupFiles.SEALED;
      files.writeKey(name, Envelope.seal(each.name(), each.content(), known.orElseThrow()));
      written.add(name);
    }
    return written;
  }

  /**
   * What a backup holds of them, opened.
   *
   * @throws org.anbinh.ledger.entries.BackupRefusedException when they cannot be opened
   */
  Map<Keepsake, byte[]> open(BackupFiles files, Keeping.Backup backup, Keeping.Keys keys)
      throws IOException {
    var opened = new LinkedHashMap<Keepsake, byte[]>();
    if (backup.sealed().isEmpty() || keys == Keeping.Keys.LEFT_OUT) {
      return opened;
    }
    Passphrase known =
        passphrase
            .get()
            .orElseThrow(() ->
                BackupFiles.refused(
                    "The backup holds keys of its installation ("
                        + String.join(", ", backup.sealed())
                        + "). Give their passphrase with --passphrase-file; or restore without them"
                        + " by --without-keys: codes of authenticators are not understood then."));
    for (Keepsake each : keepsakes) {
      String name = each.name() + BackupFiles.SEALED;
      if (backup.sealed().contains(name)) {
        opened.put(
            each,
            Envelope.open(each.name(), files.readKey(name), known)
                .orElseThrow(() ->
                    BackupFiles.refused(
                        files.directory().resolve(name)
                            + " does not open: the passphrase is another one, or the file was"
                            + " altered. Give the passphrase of the day of the backup.")));
      }
    }
    return opened;
  }
}
