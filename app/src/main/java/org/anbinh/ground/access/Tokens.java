package org.anbinh.ground.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tokens of programs. */
public interface Tokens {
  void add(PersonalToken token, Secret secret);

  Optional<PersonalToken> find(Secret secret);

  List<PersonalToken> of(UUID account);

  void end(UUID account, UUID token);

  void endAll(UUID account);
}
