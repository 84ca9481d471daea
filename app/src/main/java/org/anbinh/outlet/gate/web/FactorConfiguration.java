package org.anbinh.outlet.gate.web;

import java.time.Clock;
import org.anbinh.ground.access.Kept;
import org.anbinh.ground.access.OwnAccount;
import org.anbinh.ground.access.Presence;
import org.anbinh.ground.access.SignIn;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.factors.CodeSignIn;
import org.anbinh.ground.factors.Codes;
import org.anbinh.ground.factors.Enrolment;
import org.anbinh.ground.factors.Factors;
import org.anbinh.ground.factors.Sealing;
import org.anbinh.ground.provider.Bindings;
import org.anbinh.ground.provider.ProviderSignIn;
import org.anbinh.ground.provider.Providers;
import org.anbinh.ground.time.ForwardClock;
import org.anbinh.ledger.engine.DataDirectory;
import org.anbinh.ledger.entries.Keepsake;
import org.anbinh.outlet.gate.FactorKey;
import org.anbinh.outlet.gate.ProviderSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what stands beside passwords. */
@Configuration(proxyBeanMethods = false)
class FactorConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(FactorConfiguration.class);

  @Bean
  Sealing sealing(DataDirectory directory) {
    return FactorKey.of(directory.root());
  }

  @Bean
  Keepsake factorKey(DataDirectory directory) {
    return FactorKey.keepsake(directory.root());
  }

  /** Says at the start when the key is not the one that devices were sealed with. */
  @Bean
  ApplicationListener<ApplicationReadyEvent> keyOfDevices(Codes codes) {
    return _ -> {
      long lost = codes.lost();
      if (lost > 0) {
        LOG.warn(
            "The authenticators of {} accounts were sealed under another {}: their codes are not"
                + " understood. Put the key of the former installation into the data directory.",
            lost,
            FactorKey.FILE);
      }
    };
  }

  @Bean
  Codes codes(Factors factors, Sealing sealing, Audit audit, ForwardClock clock) {
    return new Codes(factors, sealing, audit, clock, Clock.systemUTC());
  }

  @Bean
  CodeSignIn codeSignIn(Factors factors, Codes codes, SessionParts sessions) {
    return new CodeSignIn(
        factors, sessions.kept().accounts(), codes, sessions.signIn(), sessions.clock());
  }

  @Bean
  Providers providers(
      ProviderSettings settings,
      Bindings bindings,
      SessionParts sessions,
      OwnAccount own,
      Audit audit) {
    return new Providers(
        settings
            .provider()
            .map(provider ->
                new ProviderSignIn(
                    new OpenIdExchange(provider),
                    bindings,
                    sessions.kept().accounts(),
                    sessions.signIn(),
                    own,
                    audit,
                    sessions.clock())));
  }

  /** Sessions as an enrolment ends and begins them, and the time that everything here ends by. */
  record SessionParts(Kept kept, SignIn signIn, Presence presence, ForwardClock clock) {}

  @Bean
  SessionParts sessionParts(Kept kept, SignIn signIn, Presence presence, ForwardClock clock) {
    return new SessionParts(kept, signIn, presence, clock);
  }

  @Bean
  Enrolment enrolment(
      Factors factors, Sealing sealing, Codes codes, SessionParts sessions, Audit audit) {
    return new Enrolment(
        factors, sealing, codes, sessions.kept(), sessions.signIn(), sessions.presence(), audit);
  }
}
