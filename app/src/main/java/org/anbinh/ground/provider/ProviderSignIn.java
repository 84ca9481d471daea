package org.anbinh.ground.provider;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.anbinh.ground.access.Account;
import org.anbinh.ground.access.Accounts;
import org.anbinh.ground.access.Actor;
import org.anbinh.ground.access.Origin;
import org.anbinh.ground.access.OwnAccount;
import org.anbinh.ground.access.Presence;
import org.anbinh.ground.access.Proof;
import org.anbinh.ground.access.RefusedException;
import org.anbinh.ground.access.Secret;
import org.anbinh.ground.access.SignIn;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.audit.Event;
import org.anbinh.ground.audit.Event.Kind;
import org.anbinh.ground.audit.Event.Words;
import org.anbinh.ground.provider.Bindings.Purpose;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs people in whom a provider knows. An account is known by the subject that its owner bound
 * while signed in or when accepting an invitation, and by nothing else that a provider tells.
 */
public final class ProviderSignIn {
  private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);
  private static final Duration JOURNEY = Duration.ofMinutes(5);

  private final Provider provider;
  private final Exchange exchange;
  private final Bindings bindings;
  private final Accounts accounts;
  private final SignIn signIn;
  private final OwnAccount own;
  private final Audit audit;
  private final Clock clock;

  public ProviderSignIn(
      Exchange exchange,
      Bindings bindings,
      Accounts accounts,
      SignIn signIn,
      OwnAccount own,
      Audit audit,
      Clock clock) {
    this.provider = exchange.provider();
    this.exchange = exchange;
    this.bindings = bindings;
    this.accounts = accounts;
    this.signIn = signIn;
    this.own = own;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A browser to be sent to the provider.
   *
   * @param address where
   * @param browser what it presents when it comes back
   */
  public record Sent(String address, Secret browser) {}

  /** What a browser comes back with. */
  public record Answer(
      String redirect, String state, Optional<String> code, Optional<String> issuer) {}

  /** What came of it. */
  public sealed interface Outcome {
    /** Who the provider names may go on. */
    record Known(SignIn.Answer answer, String back) implements Outcome {}

    /** The account is bound from now on. */
    record Bound() implements Outcome {}

    /** The provider names somebody whom no account is bound to. */
    record Unknown() implements Outcome {}

    /** Another account is bound to whom the provider names, or this one to somebody else. */
    record Taken() implements Outcome {}

    /** Nothing was proved. */
    record Refused() implements Outcome {}
  }

  public String name() {
    return provider.name();
  }

  public boolean isBound(Actor actor) {
    return bindings.isBound(actor.account().id(), issuer());
  }

  private String issuer() {
    return provider.issuer().toString();
  }

  /** Sends a browser to sign in. */
  public Sent toSignIn(String redirect, String back) {
    return send(redirect, back, new Purpose.Enter());
  }

  /**
   * Sends a browser to have the account bound, after a fresh sign-in here; the provider asks afresh
   * who it is.
   */
  public Sent toBind(Presence.Present present, String redirect) {
    own.requireFresh(present);
    return send(redirect, "/account", new Purpose.Bind(present.actor().account().id()));
  }

  /**
   * Sends a browser to accept an invitation; the provider asks afresh who it is.
   *
   * @return empty when the link is of no use for it
   */
  public Optional<Sent> toAccept(Secret link, String redirect) {
    return link.isPlausible() && own.newcomer(link.hash()).isPresent()
        ? Optional.of(send(redirect, "/", new Purpose.Accept(link.hash())))
        : Optional.empty();
  }

  private Sent send(String redirect, String back, Purpose purpose) {
    Secret state = Secret.fresh();
    var journey =
        new Bindings.Journey(
            Secret.fresh(), Secret.fresh().text(), Secret.fresh().text(), purpose, back);
    var trip = new Exchange.Trip(redirect, state.text(), journey.nonce(), journey.verifier());
    String address = exchange.address(trip, !(purpose instanceof Purpose.Enter));
    bindings.begin(state, journey, clock.instant().plus(JOURNEY));
    return new Sent(address, journey.browser());
  }

  /**
   * Receives a browser that comes back.
   *
   * @param browser what it presents
   * @param actor who is signed in in it
   */
  public Outcome receive(Answer answer, Secret browser, Optional<Actor> actor, Origin origin) {
    var state = new Secret(answer.state());
    Optional<Bindings.Returned> journey =
        state.isPlausible() ? bindings.end(state, clock.instant()) : Optional.empty();
    if (journey.isEmpty() || !MessageDigest.isEqual(journey.get().browser(), browser.hash())) {
      return refused(origin, "not a sign-in that this browser began");
    }
    var trip =
        new Exchange.Trip(
            answer.redirect(), answer.state(), journey.get().nonce(), journey.get().verifier());
    if (answer.code().isEmpty()) {
      return refused(origin, "the provider let nobody in");
    }
    try {
      var identity = exchange.identity(trip, answer.code().get(), answer.issuer());
      return switch (journey.get().purpose()) {
        case Purpose.Enter() -> enter(identity, journey.get().back(), origin);
        case Purpose.Bind(UUID account) -> bind(account, identity.subject(), actor, origin);
        case Purpose.Accept(byte[] link) -> accept(link, identity, origin);
      };
    } catch (UntrustedIdentityException e) {
      LOG.info("{} was not believed", provider, e);
      return refused(origin, String.valueOf(e.getMessage()));
    }
  }

  private Outcome enter(Exchange.Identity identity, String back, Origin origin) {
    Optional<Account> account =
        bindings
            .account(issuer(), identity.subject())
            .flatMap(accounts::find)
            .filter(each -> each.state() == Account.State.ACTIVE && !each.demonstration());
    if (account.isEmpty()) {
      record(Kind.SIGN_IN_REFUSED, "", origin, Words.of("provider.audit.unknown"));
      return new Outcome.Unknown();
    }
    var proof = new Proof.Provider(identity.strong());
    return new Outcome.Known(signIn.with(account.get(), proof, origin), back);
  }

  private Outcome bind(UUID account, String subject, Optional<Actor> actor, Origin origin) {
    Optional<Account> owner = actor.map(Actor::account).filter(each -> each.id().equals(account));
    if (owner.isEmpty()) {
      return refused(origin, "another account is signed in");
    }
    String name = owner.get().name();
    if (isBound(subject)) {
      return taken(name, origin);
    }
    record(Kind.ACCOUNT_CHANGED, name, origin, Words.of("provider.audit.bound", provider.name()));
    return bindings.bind(issuer(), subject, account) ? new Outcome.Bound() : taken(name, origin);
  }

  /** The account is bound before the link is used up: of two who come at once, one is let in. */
  private Outcome accept(byte[] link, Exchange.Identity identity, Origin origin) {
    Optional<Account> newcomer = own.newcomer(link);
    if (newcomer.isEmpty()) {
      return refused(origin, "the invitation cannot be used any more");
    }
    UUID account = newcomer.get().id();
    String name = newcomer.get().name();
    if (isBound(identity.subject())) {
      return taken(name, origin);
    }
    record(Kind.ACCOUNT_CHANGED, name, origin, Words.of("provider.audit.bound", provider.name()));
    if (!bindings.bind(issuer(), identity.subject(), account)) {
      return taken(name, origin);
    }
    try {
      var proof = new Proof.Provider(identity.strong());
      return new Outcome.Known(own.accept(link, proof, origin), "/");
    } catch (RefusedException e) {
      bindings.unbind(account, issuer());
      return refused(origin, "the invitation cannot be used any more");
    }
  }

  private boolean isBound(String subject) {
    return bindings.account(issuer(), subject).isPresent();
  }

  private Outcome taken(String name, Origin origin) {
    record(Kind.REFUSED, name, origin, Words.of("provider.audit.taken", provider.name()));
    return new Outcome.Taken();
  }

  /** Gives up a binding, after a fresh sign-in. */
  public void unbind(Presence.Present present, Origin origin) {
    own.requireFresh(present);
    Actor actor = present.actor();
    record(
        Kind.ACCOUNT_CHANGED,
        actor.getName(),
        origin,
        Words.of("provider.audit.unbound", provider.name()));
    bindings.unbind(actor.account().id(), issuer());
  }

  private Outcome refused(Origin origin, String why) {
    record(Kind.SIGN_IN_REFUSED, "", origin, Words.of("provider.audit.refused", why));
    return new Outcome.Refused();
  }

  private void record(Kind kind, String account, Origin origin, Words words) {
    audit.record(Event.of(kind, origin.source(account), "", account, words));
  }
}
