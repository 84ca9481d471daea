package org.anbinh.outlet.gate.web;

import org.anbinh.ground.access.SignIn;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.factors.Codes;
import org.anbinh.ground.passkeys.Ceremony;
import org.anbinh.ground.passkeys.OwnPasskeys;
import org.anbinh.ground.passkeys.PasskeySignIn;
import org.anbinh.ground.passkeys.PasskeyStep;
import org.anbinh.ground.passkeys.Passkeys;
import org.anbinh.ground.passkeys.RelyingParties;
import org.anbinh.outlet.network.NetworkSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Puts together what stands in place of passwords. */
@Configuration(proxyBeanMethods = false)
class PasskeyConfiguration {
  private static final Ceremony CEREMONY = new Ceremony();

  @Bean
  RelyingParties relyingParties(NetworkSettings network) {
    return new RelyingParties(network.names());
  }

  @Bean
  @Primary
  SignIn.FurtherStep further(Passkeys passkeys, Codes codes) {
    return new PasskeyStep(passkeys, codes);
  }

  @Bean
  PasskeySignIn passkeySignIn(
      Passkeys passkeys, FactorConfiguration.SessionParts sessions, Audit audit) {
    return new PasskeySignIn(
        passkeys, CEREMONY, sessions.kept().accounts(), sessions.signIn(), audit, sessions.clock());
  }

  @Bean
  OwnPasskeys ownPasskeys(
      Passkeys passkeys, FactorConfiguration.SessionParts sessions, Audit audit) {
    return new OwnPasskeys(
        passkeys,
        CEREMONY,
        sessions.kept(),
        sessions.signIn(),
        sessions.presence(),
        audit,
        sessions.clock());
  }
}
