package org.anbinh.ground.access;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Every grant there was, is and will be. */
public interface Grants {
  List<Grant> of(UUID account);

  List<Grant> list();

  void add(Grant grant);

  /** Ends a grant, with the first day on which it no longer holds. */
  void end(UUID grant, LocalDate until, String by, String reason);
}
