package org.anbinh.intake.approval;

import java.util.List;
import org.anbinh.ledger.entries.Versions;

/** Versions with the times at which they count as handed in. */
record TimedVersions(Versions versions, List<Timekeeper> timekeepers) implements Versions {
  @Override
  public List<Version> of(Sought sought) {
    List<Version> found = versions.of(sought);
    return timekeepers.isEmpty() ? found : found.stream().map(this::inTime).toList();
  }

  private Version inTime(Version each) {
    return timekeepers.stream()
        .flatMap(keeper -> keeper.at(each.submission(), each.author()).stream())
        .findFirst()
        .map(each::at)
        .orElse(each);
  }
}
