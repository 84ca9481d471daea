package org.anbinh.ground.provider;

import java.util.Optional;

/** The provider with which people may sign in, where this installation has one. */
public record Providers(Optional<ProviderSignIn> signIn) {
  /** Its name. */
  public Optional<String> name() {
    return signIn.map(ProviderSignIn::name);
  }
}
