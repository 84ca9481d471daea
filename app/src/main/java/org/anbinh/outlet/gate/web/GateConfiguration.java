package org.anbinh.outlet.gate.web;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anbinh.ground.access.Administration;
import org.anbinh.ground.access.DemonstrationAccounts;
import org.anbinh.ground.access.FirstAdministrator;
import org.anbinh.ground.access.Kept;
import org.anbinh.ground.access.Membership;
import org.anbinh.ground.access.OwnAccount;
import org.anbinh.ground.access.Presence;
import org.anbinh.ground.access.Roles;
import org.anbinh.ground.access.SignIn;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.audit.Line;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.passwords.PasswordHashing;
import org.anbinh.ground.passwords.PasswordRules;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.time.ForwardClock;
import org.anbinh.ledger.declaration.Registers;
import org.anbinh.ledger.engine.DataDirectory;
import org.anbinh.outlet.gate.AuditedGrants;
import org.anbinh.outlet.gate.FirstLink;
import org.anbinh.outlet.gate.GateSettings;
import org.anbinh.outlet.gate.OperatorToken;
import org.anbinh.outlet.network.RefusedRequests;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** Puts the gate together. */
@Configuration(proxyBeanMethods = false)
class GateConfiguration {
  private static final int WAITING = 16;
  private static final Pattern KIND_OF_UNIT =
      Pattern.compile("^(Thành phố|Tỉnh|Quận|Huyện|Thị xã|Thị trấn|Xã|Phường|Đặc khu) ");

  @Bean
  OperatorToken operatorToken(DataDirectory directory, Audit audit) {
    return new OperatorToken(directory.root(), audit);
  }

  @Bean
  Membership membership(Kept kept, Territories territories, Audit audit) {
    return new Membership(audited(kept, audit).grants(), territories);
  }

  /** What is kept, where the system itself changes grants: each change leaves a line. */
  private static Kept audited(Kept kept, Audit audit) {
    var grants = new AuditedGrants(kept.grants(), kept.accounts(), audit);
    return new Kept(kept.accounts(), grants, kept.sessions(), kept.tokens(), kept.invitations());
  }

  /**
   * The time by which sessions, tokens and links end. The log remembers how late it was over
   * restarts, so that a clock set back lengthens none of them.
   */
  @Bean
  ForwardClock accessClock(Audit audit) {
    Instant known = audit.head().map(Line::at).orElse(Instant.EPOCH);
    return new ForwardClock(Clock.systemUTC(), System::nanoTime, known);
  }

  @Bean
  Presence presence(
      Kept kept, Membership membership, Audit audit, ForwardClock clock, GateSettings settings) {
    return new Presence(kept, membership, audit, clock, settings.demonstration());
  }

  @Bean
  PasswordHashing passwordHashing() {
    return new PasswordHashing(WAITING);
  }

  @Bean
  PasswordRules passwordRules(GateSettings settings, Territories territories) {
    return new PasswordRules(
        settings.breachedPasswords().map(Path::of), () -> names(territories.current()));
  }

  /** Of all units there ever were, with and without what kind they are. */
  private static Collection<String> names(Territory territory) {
    return territory.all().stream()
        .flatMap(unit ->
            Stream.of(unit.name().vi(), KIND_OF_UNIT.matcher(unit.name().vi()).replaceFirst("")))
        .distinct()
        .toList();
  }

  @Bean
  SignIn signIn(
      Kept kept,
      PasswordHashing hashing,
      SignIn.FurtherStep further,
      Audit audit,
      ForwardClock clock) {
    return new SignIn(kept, hashing, further, audit, clock);
  }

  /** The accounts of the invented nation, made where it may be entered. */
  @Bean
  DemonstrationAccounts demonstrationAccounts(
      Kept kept, Roles roles, Territories territories, Audit audit, GateSettings settings) {
    var accounts = new DemonstrationAccounts(audited(kept, audit), roles, territories);
    if (settings.demonstration()) {
      accounts.ensure();
    }
    return accounts;
  }

  @Bean
  Administration administration(
      Kept kept,
      Territories territories,
      Presence presence,
      Membership membership,
      Audit audit,
      ForwardClock clock) {
    return new Administration(kept, territories, presence, membership, audit, clock);
  }

  @Bean
  OwnAccount ownAccount(
      Kept kept, SignIn signIn, Presence presence, Audit audit, PasswordParts passwords) {
    return new OwnAccount(
        kept, passwords.hashing(), passwords.rules(), signIn, presence, audit, passwords.clock());
  }

  /** What looks at passwords, and at when links end. */
  record PasswordParts(PasswordHashing hashing, PasswordRules rules, ForwardClock clock) {}

  @Bean
  PasswordParts passwordParts(PasswordHashing hashing, PasswordRules rules, ForwardClock clock) {
    return new PasswordParts(hashing, rules, clock);
  }

  @Bean
  FirstAdministrator firstAdministrator(
      Kept kept,
      Roles roles,
      Territories territories,
      OwnAccount own,
      PasswordParts parts,
      Audit audit) {
    return new FirstAdministrator(kept, roles, territories, own, audit, parts.clock());
  }

  @Bean
  FirstLink firstLink(FirstAdministrator first, DataDirectory directory, GateSettings settings) {
    return new FirstLink(first, directory.root(), settings.demonstration());
  }

  @Bean
  ApplicationListener<WebServerInitializedEvent> firstLinkWritten(FirstLink link) {
    return event -> link.write("http://127.0.0.1:" + event.getWebServer().getPort());
  }

  @Bean
  Refusals gateRefusals(Labels labels, Audit audit, RefusedRequests counted) {
    return new Refusals(labels, audit, counted);
  }

  @Bean
  WebMvcConfigurer rightsOfHandlers(Membership membership, Refusals refusals, Registers registers) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry
            .addInterceptor(new RightsCheck(membership, refusals, registers))
            .order(Ordered.HIGHEST_PRECEDENCE);
      }

      @Override
      public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.addFirst(new LackingRights(refusals));
      }

      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArgument());
      }
    };
  }

  /** Who asks is found before Spring takes it for a principal of its own kind. */
  @Bean
  SmartInitializingSingleton actorsFirst(
      @Qualifier("requestMappingHandlerAdapter") RequestMappingHandlerAdapter adapter) {
    return () -> {
      var resolvers = new ArrayList<HandlerMethodArgumentResolver>();
      resolvers.add(new ActorArgument());
      resolvers.addAll(Objects.requireNonNull(adapter.getArgumentResolvers()));
      adapter.setArgumentResolvers(resolvers);
    };
  }
}
