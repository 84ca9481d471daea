package org.anbinh.ledger.entries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How backups are made.
 *
 * @param passphraseFile the file with the passphrase under which keys of the data directory go into
 *     a backup; empty to leave them out
 */
@ConfigurationProperties("anbinh.backup")
public record BackupSettings(Optional<String> passphraseFile) {
  /** The passphrase as it stands in its file now. */
  public Optional<Passphrase> passphrase() {
    return passphraseFile.filter(each -> !each.isBlank()).map(BackupSettings::read);
  }

  private static Passphrase read(String file) {
    try {
      return new Passphrase(Files.readString(Path.of(file)).strip());
    } catch (IOException e) {
      throw new BackupRefusedException(
          List.of(
              "The passphrase of backups cannot be read from "
                  + file
                  + ": "
                  + e.getMessage()
                  + ". Mend anbinh.backup.passphrase-file."));
    }
  }
}
