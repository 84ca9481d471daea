package org.anbinh.ledger.entries.web;

import java.util.Optional;
import org.anbinh.ledger.entries.Upkeep;

/** Remembers nothing. */
final class Forgetful implements Upkeep {
  @Override
  public Optional<BackedUp> lastBackup() {
    return Optional.empty();
  }

  @Override
  public Optional<Verified> lastVerification() {
    return Optional.empty();
  }

  @Override
  public void remember(BackedUp backup) {}

  @Override
  public void remember(Verified verification) {}
}
