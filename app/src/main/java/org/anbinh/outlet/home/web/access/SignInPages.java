package org.anbinh.outlet.home.web.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.anbinh.ground.access.DemonstrationAccounts;
import org.anbinh.ground.access.Origin;
import org.anbinh.ground.access.Presence;
import org.anbinh.ground.access.Secret;
import org.anbinh.ground.access.SignIn;
import org.anbinh.ground.passwords.BusyException;
import org.anbinh.ground.provider.Providers;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Unit;
import org.anbinh.outlet.gate.Cookies;
import org.anbinh.outlet.gate.GateSettings;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Section;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in with name and password, or into the demonstration, and signing out. */
@Controller
class SignInPages {
  private static final Duration BUSY = Duration.ofSeconds(3);

  private final Pages pages;
  private final SignIn signIn;
  private final Presence presence;
  private final DemonstrationAccounts demonstration;
  private final Territories territories;
  private final GateSettings settings;
  private final Providers providers;

  SignInPages(
      Pages pages,
      SignIn signIn,
      Presence presence,
      DemonstrationAccounts demonstration,
      Territories territories,
      GateSettings settings,
      Providers providers) {
    this.pages = pages;
    this.signIn = signIn;
    this.presence = presence;
    this.demonstration = demonstration;
    this.territories = territories;
    this.settings = settings;
    this.providers = providers;
  }

  /**
   * The page.
   *
   * @param name as it was typed
   * @param back where to go after it
   * @param problem why it was not done
   * @param provider name of the provider with which one can sign in instead
   * @param roles accounts of the demonstration; none where there is no such thing
   */
  public record Matter(
      String name,
      String back,
      Optional<String> problem,
      Optional<String> provider,
      List<Offered> roles,
      Visit.Token token) {
    /** Where a passkey is asked for. */
    public String passkeyAddress() {
      return "/sign-in/passkey?back=" + java.net.URLEncoder.encode(back, UTF_8);
    }

    /** Where the provider is gone to. */
    public String providerAddress() {
      return "/sign-in/provider?back=" + java.net.URLEncoder.encode(back, UTF_8);
    }
  }

  /** An account of the demonstration, in words. */
  public record Offered(String name, String fullName, String role, String unit, String does) {}

  /** Where a request comes from and how, as far as its answer depends on it. */
  private record Way(Origin origin, boolean secure, String back) {}

  /**
   * What is said above the page.
   *
   * @param later how long to wait before it is of use to try again
   */
  private record Told(HttpStatus status, Optional<String> problem, Duration later) {
    static final Told NOTHING = new Told(HttpStatus.OK, Optional.empty(), Duration.ZERO);
  }

  @Requires(Right.PUBLIC)
  @GetMapping("/sign-in")
  ResponseEntity<byte[]> ask(Visit visit, @RequestParam(defaultValue = "/") String back) {
    return page(visit, "", back, Told.NOTHING);
  }

  @Requires(Right.PUBLIC)
  @PostMapping("/sign-in")
  ResponseEntity<byte[]> withPassword(
      Visit visit,
      Origin origin,
      jakarta.servlet.http.HttpServletRequest request,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String password) {
    var way = new Way(origin, request.isSecure(), back(request));
    try {
      return answered(visit, way, name, signIn.withPassword(name, password, origin));
    } catch (BusyException e) {
      String problem = pages.words(visit).say("access.sign-in.busy");
      return page(
          visit,
          name,
          way.back(),
          new Told(HttpStatus.SERVICE_UNAVAILABLE, Optional.of(problem), BUSY));
    }
  }

  @Requires(Right.PUBLIC)
  @PostMapping("/sign-in/demonstration")
  ResponseEntity<byte[]> intoDemonstration(
      Visit visit,
      Origin origin,
      jakarta.servlet.http.HttpServletRequest request,
      @RequestParam(defaultValue = "") String name) {
    if (!settings.demonstration()) {
      throw new java.util.NoSuchElementException(
          pages.words(visit).say("access.sign-in.no-demonstration"));
    }
    var way = new Way(origin, request.isSecure(), back(request));
    return answered(visit, way, "", signIn.intoDemonstration(name, origin));
  }

  @Requires(Right.SIGNED_IN)
  @PostMapping("/sign-out")
  ResponseEntity<byte[]> leave(
      Presence.Present present, Origin origin, jakarta.servlet.http.HttpServletRequest request) {
    presence.leave(present, origin);
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/sign-in"))
        .header(HttpHeaders.SET_COOKIE, Cookies.endSession(request.isSecure()))
        .header("Clear-Site-Data", "\"cache\", \"storage\"")
        .build();
  }

  private ResponseEntity<byte[]> answered(Visit visit, Way way, String name, SignIn.Answer answer) {
    Words words = pages.words(visit);
    return switch (answer) {
      case SignIn.Answer.In in -> Entering.entered(in, way.secure(), way.back());
      case SignIn.Answer.CodeNeeded(Secret step) -> Entering.asked(step, way.secure(), way.back());
      case SignIn.Answer.PasskeyNeeded() -> Entering.passkey(way.back());
      case SignIn.Answer.Wrong() ->
          page(
              visit,
              name,
              way.back(),
              new Told(
                  HttpStatus.UNPROCESSABLE_CONTENT,
                  Optional.of(words.say("access.sign-in.wrong")),
                  Duration.ZERO));
      case SignIn.Answer.Wait(Duration left) ->
          page(
              visit,
              name,
              way.back(),
              new Told(
                  HttpStatus.TOO_MANY_REQUESTS,
                  Optional.of(words.say("access.sign-in.wait", words.number(left.toSeconds() + 1))),
                  left));
    };
  }

  private static String back(jakarta.servlet.http.HttpServletRequest request) {
    return Entering.own(Optional.ofNullable(request.getParameter("back")).orElse("/"));
  }

  private ResponseEntity<byte[]> page(Visit visit, String name, String back, Told told) {
    Words words = pages.words(visit);
    var matter =
        new Matter(
            name,
            Entering.own(back),
            told.problem(),
            providers.name(),
            settings.demonstration() ? offered(words) : List.of(),
            visit.token());
    String title = words.say("access.sign-in.title");
    ResponseEntity<byte[]> page =
        pages.show(
            told.status(), pages.frame(visit, Section.NONE, title), "access/signin.jte", matter);
    if (!told.later().isPositive()) {
      return page;
    }
    return ResponseEntity.status(told.status())
        .headers(page.getHeaders())
        .header(HttpHeaders.RETRY_AFTER, String.valueOf(told.later().toSeconds() + 1))
        .body(page.getBody());
  }

  private List<Offered> offered(Words words) {
    return demonstration.list().stream()
        .map(each ->
            new Offered(
                each.account().name(),
                each.account().fullName(),
                words.say("access.role." + each.grant().role().code() + ".name"),
                territories
                    .current()
                    .find(each.grant().unit())
                    .map(Unit::name)
                    .map(words::of)
                    .orElse(""),
                words.say("access.role." + each.grant().role().code() + ".does")))
        .toList();
  }
}
