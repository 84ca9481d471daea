package org.anbinh.figures.release;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbinh.ground.access.Grant;
import org.anbinh.ground.access.Grants;

/** Nobody holds anything. */
final class NoGrants implements Grants {
  @Override
  public List<Grant> of(UUID account) {
    return List.of();
  }

  @Override
  public List<Grant> list() {
    return List.of();
  }

  @Override
  public void add(Grant grant) {
    throw new UnsupportedOperationException("nobody is granted anything here");
  }

  @Override
  public void end(UUID grant, LocalDate until, String by, String reason) {
    throw new UnsupportedOperationException("nobody is granted anything here");
  }
}
