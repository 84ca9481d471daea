package org.anbinh.outlet.home.web.provider;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.anbinh.ground.access.Actor;
import org.anbinh.ground.access.Origin;
import org.anbinh.ground.access.Presence;
import org.anbinh.ground.access.RefusedException;
import org.anbinh.ground.access.Secret;
import org.anbinh.ground.access.SignIn;
import org.anbinh.ground.provider.ProviderSignIn;
import org.anbinh.ground.provider.Providers;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.outlet.gate.Cookies;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Section;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.home.web.access.Entering;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/** Signs in with a provider, and binds one's account to it. */
@Controller
class ProviderPages {
  private static final Logger LOG = LoggerFactory.getLogger(ProviderPages.class);
  private static final String RETURN = "/sign-in/provider/return";

  private final Pages pages;
  private final Providers providers;

  ProviderPages(Pages pages, Providers providers) {
    this.pages = pages;
    this.providers = providers;
  }

  /**
   * The page.
   *
   * @param onward the address at the provider; empty unless the reader is to go there
   * @param problem why nothing was done
   * @param bindable whether this account can be bound
   */
  public record Matter(
      String provider,
      Optional<String> onward,
      Optional<String> problem,
      boolean signedIn,
      boolean bindable,
      boolean bound,
      Visit.Token token) {}

  /** What a browser brings back. */
  record Sent(Optional<String> state, Optional<String> code, Optional<String> iss) {
    private ProviderSignIn.Answer answer() {
      return new ProviderSignIn.Answer(redirect(), state.orElse(""), code, iss);
    }
  }

  /** What is said on the page. */
  private record Told(HttpStatus status, Optional<String> onward, Optional<String> problem) {
    static final Told NOTHING = new Told(HttpStatus.OK, Optional.empty(), Optional.empty());

    static Told problem(HttpStatus status, String problem) {
      return new Told(status, Optional.empty(), Optional.of(problem));
    }
  }

  private static String redirect() {
    return ServletUriComponentsBuilder.fromCurrentContextPath().path(RETURN).toUriString();
  }

  private ProviderSignIn provider(Visit visit) {
    return providers
        .signIn()
        .orElseThrow(() -> new NoSuchElementException(pages.words(visit).say("provider.none")));
  }

  @Requires(Right.PUBLIC)
  @GetMapping("/sign-in/provider")
  ResponseEntity<byte[]> go(
      Visit visit, HttpServletRequest request, @RequestParam(defaultValue = "/") String back) {
    ProviderSignIn provider = provider(visit);
    try {
      ProviderSignIn.Sent sent = provider.toSignIn(redirect(), Entering.own(back));
      return ResponseEntity.status(HttpStatus.SEE_OTHER)
          .location(URI.create(sent.address()))
          .header(HttpHeaders.SET_COOKIE, Cookies.beginProvider(sent.browser(), request.isSecure()))
          .build();
    } catch (IllegalArgumentException | IllegalStateException e) {
      return page(visit, away(visit, e));
    }
  }

  /** The provider cannot be asked what it is. */
  private Told away(Visit visit, RuntimeException cause) {
    LOG.warn("The provider of sign-ins cannot be used", cause);
    return Told.problem(
        HttpStatus.SERVICE_UNAVAILABLE, pages.words(visit).say("provider.problem.away"));
  }

  @Requires(Right.PUBLIC)
  @GetMapping(RETURN)
  ResponseEntity<byte[]> come(
      Visit visit, Origin origin, HttpServletRequest request, @ModelAttribute Sent sent) {
    ProviderSignIn.Outcome outcome =
        provider(visit).receive(sent.answer(), browser(request), visit.actor(), origin);
    return switch (outcome) {
      case ProviderSignIn.Outcome.Known(SignIn.Answer answer, String back) ->
          entered(visit, answer, request.isSecure(), back);
      case ProviderSignIn.Outcome.Bound() ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create("/account/provider"))
              .build();
      case ProviderSignIn.Outcome.Unknown() -> problem(visit, "unknown");
      case ProviderSignIn.Outcome.Taken() -> problem(visit, "taken");
      case ProviderSignIn.Outcome.Refused() -> problem(visit, "refused");
    };
  }

  private ResponseEntity<byte[]> entered(
      Visit visit, SignIn.Answer answer, boolean secure, String back) {
    return switch (answer) {
      case SignIn.Answer.In in -> Entering.entered(in, secure, back);
      case SignIn.Answer.CodeNeeded(Secret step) -> Entering.asked(step, secure, back);
      case SignIn.Answer.PasskeyNeeded() -> Entering.passkey(back);
      case SignIn.Answer.Wrong _, SignIn.Answer.Wait _ -> problem(visit, "refused");
    };
  }

  private ResponseEntity<byte[]> problem(Visit visit, String key) {
    String words = pages.words(visit).say("provider.problem." + key, provider(visit).name());
    return page(visit, Told.problem(HttpStatus.UNPROCESSABLE_CONTENT, words));
  }

  private static Secret browser(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, Cookies.provider(request.isSecure()));
    return new Secret(cookie == null ? "" : cookie.getValue());
  }

  @Requires(Right.SIGNED_IN)
  @GetMapping("/account/provider")
  ResponseEntity<byte[]> show(Visit visit) {
    return page(visit, Told.NOTHING);
  }

  /** Only a form begins this, so that no other site can; the reader goes on by a link. */
  @Requires(Right.SIGNED_IN)
  @PostMapping("/account/provider")
  ResponseEntity<byte[]> bind(Visit visit, HttpServletRequest request) {
    Actor actor = visit.actor().orElseThrow();
    ProviderSignIn provider = provider(visit);
    if (!isBindable(actor)) {
      return page(visit, Told.NOTHING);
    }
    try {
      return onward(visit, request, provider.toBind(present(visit, request), redirect()));
    } catch (RefusedException e) {
      return page(visit, notFresh(visit));
    } catch (IllegalArgumentException | IllegalStateException e) {
      return page(visit, away(visit, e));
    }
  }

  /** Begins to accept an invitation; like binding, by a form and then a link. */
  @Requires(Right.PUBLIC)
  @PostMapping("/invitation/provider")
  ResponseEntity<byte[]> accept(
      Visit visit, HttpServletRequest request, @RequestParam(defaultValue = "") String link) {
    ProviderSignIn provider = provider(visit);
    try {
      return provider
          .toAccept(new Secret(link), redirect())
          .map(sent -> onward(visit, request, sent))
          .orElseGet(() ->
              page(
                  visit,
                  Told.problem(
                      HttpStatus.UNPROCESSABLE_CONTENT,
                      pages.words(visit).say("access.refusal.link"))));
    } catch (IllegalArgumentException | IllegalStateException e) {
      return page(visit, away(visit, e));
    }
  }

  /** Leads on to the provider by a link: a form may lead nowhere but here. */
  private ResponseEntity<byte[]> onward(
      Visit visit, HttpServletRequest request, ProviderSignIn.Sent sent) {
    ResponseEntity<byte[]> page =
        page(visit, new Told(HttpStatus.OK, Optional.of(sent.address()), Optional.empty()));
    return ResponseEntity.status(page.getStatusCode())
        .headers(page.getHeaders())
        .header(HttpHeaders.SET_COOKIE, Cookies.beginProvider(sent.browser(), request.isSecure()))
        .body(page.getBody());
  }

  @Requires(Right.SIGNED_IN)
  @PostMapping("/account/provider/off")
  ResponseEntity<byte[]> unbind(Visit visit, Origin origin, HttpServletRequest request) {
    try {
      provider(visit).unbind(present(visit, request), origin);
    } catch (RefusedException e) {
      return page(visit, notFresh(visit));
    }
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/account/provider"))
        .build();
  }

  private Presence.Present present(Visit visit, HttpServletRequest request) {
    if (request.getAttribute(Presence.Present.class.getName()) instanceof Presence.Present there) {
      return there;
    }
    throw new NoSuchElementException(pages.words(visit).say("access.token.by-browser"));
  }

  private Told notFresh(Visit visit) {
    return Told.problem(
        HttpStatus.UNPROCESSABLE_CONTENT, pages.words(visit).say("access.refusal.not-fresh"));
  }

  private static boolean isBindable(Actor actor) {
    return actor.proof().isOfBrowser() && !actor.account().demonstration();
  }

  private ResponseEntity<byte[]> page(Visit visit, Told told) {
    Words words = pages.words(visit);
    ProviderSignIn provider = provider(visit);
    var matter =
        new Matter(
            provider.name(),
            told.onward(),
            told.problem(),
            visit.actor().isPresent(),
            visit.actor().filter(ProviderPages::isBindable).isPresent(),
            visit.actor().filter(provider::isBound).isPresent(),
            visit.token());
    Section section = visit.actor().isPresent() ? Section.ACCOUNT : Section.NONE;
    String title = words.say("provider.title", provider.name());
    return pages.show(
        told.status(), pages.frame(visit, section, title), "provider/provider.jte", matter);
  }
}
