package org.anbinh.ground.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Links that let somebody in who has no password yet, or has lost it. */
public interface Invitations {
  void add(Invitation invitation, Secret secret);

  /** Finds one by the hash of its secret. */
  Optional<Invitation> find(byte[] hash);

  /** Uses a link up; only one of many at once is answered yes. */
  boolean use(byte[] hash);

  void ask(Recovery recovery);

  /** Recoveries that wait for a second person. */
  List<Recovery> waiting();

  Optional<Recovery> findRecovery(UUID id);

  /** Confirms a recovery; only one of many at once is answered yes. */
  boolean confirm(UUID recovery, String by);
}
