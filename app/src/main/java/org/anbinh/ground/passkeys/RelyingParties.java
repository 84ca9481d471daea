package org.anbinh.ground.passkeys;

import java.util.List;
import java.util.Optional;

/**
 * The name of this installation for passkeys.
 *
 * @param names names of this server on its network; the first one is the one that keys are made for
 */
public record RelyingParties(List<String> names) {
  public RelyingParties {
    names = List.copyOf(names);
  }

  /** The party for a reader who has opened this server under an address, if it has one there. */
  public Optional<RelyingParty> at(String scheme, String host) {
    return RelyingParty.at(names, scheme, host);
  }

  /** The name under which passkeys can be used. */
  public String name() {
    return RelyingParty.name(names);
  }
}
