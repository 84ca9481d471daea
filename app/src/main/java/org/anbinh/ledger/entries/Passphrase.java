package org.anbinh.ledger.entries;

import java.util.List;

/** What opens the keys that a backup holds. Who loses it has lost them. */
public record Passphrase(String text) {
  private static final int SHORTEST = 16;

  public Passphrase {
    if (text.length() < SHORTEST) {
      throw new BackupRefusedException(
          List.of(
              "The passphrase of backups has less than "
                  + SHORTEST
                  + " characters. Whoever finds a backup can try as often as they like: choose a"
                  + " long sentence, or print one with: openssl rand -base64 24"));
    }
  }

  /** It is never written down. */
  @Override
  public String toString() {
    return "a passphrase";
  }
}
