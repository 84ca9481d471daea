package org.anbinh.outlet.home.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbinh.ground.access.Actor;
import org.anbinh.ground.access.Origin;
import org.anbinh.ground.access.OwnAccount;
import org.anbinh.ground.access.Presence;
import org.anbinh.ground.access.RefusedException;
import org.anbinh.ground.access.Secret;
import org.anbinh.ground.passwords.BusyException;
import org.anbinh.ground.provider.Providers;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.outlet.gate.Cookies;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Section;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: what one may do, password, sessions and tokens. */
@Controller
@Requires(Right.SIGNED_IN)
class OwnAccountPage {
  private final Pages pages;
  private final OwnAccount own;
  private final GrantLines lines;
  private final Providers providers;

  OwnAccountPage(Pages pages, OwnAccount own, GrantLines lines, Providers providers) {
    this.providers = providers;
    this.pages = pages;
    this.own = own;
    this.lines = lines;
  }

  /**
   * The page.
   *
   * @param fresh whether its owner has just shown who they are; else they sign in again first
   * @param password whether there is one that could be changed here
   * @param provider name of the provider that the account can be bound to
   * @param made the text of a token that was just made; it is shown this once
   */
  public record Matter(
      Actor actor,
      List<GrantLines.Line> grants,
      boolean fresh,
      boolean password,
      Optional<String> provider,
      List<SessionLine> sessions,
      List<TokenLine> tokens,
      List<Choice> rights,
      Optional<String> problem,
      Optional<String> done,
      Optional<String> made,
      Visit.Token token) {}

  /** A session, in words. */
  public record SessionLine(
      UUID id, String begun, String seen, String address, String agent, boolean current) {}

  /** A token, in words. */
  public record TokenLine(UUID id, String name, String rights, String ends) {}

  /** A right to choose. */
  public record Choice(String code, String name) {}

  /** The form of a new token. */
  record TokenForm(Optional<String> name, Optional<List<String>> right, Optional<Integer> days) {
    private OwnAccount.Wanted wanted(Set<Right> rights) {
      return new OwnAccount.Wanted(name.orElse(""), rights, days.orElse(0));
    }
  }

  /** What is said above the page. */
  private record Said(
      HttpStatus status, Optional<String> problem, Optional<String> done, Optional<String> made) {
    static final Said NOTHING =
        new Said(HttpStatus.OK, Optional.empty(), Optional.empty(), Optional.empty());

    static Said problem(String sentence) {
      return new Said(
          HttpStatus.UNPROCESSABLE_CONTENT,
          Optional.of(sentence),
          Optional.empty(),
          Optional.empty());
    }
  }

  @GetMapping("/account")
  ResponseEntity<byte[]> show(Visit visit, HttpServletRequest request) {
    return page(visit, request, Said.NOTHING);
  }

  @PostMapping("/account/password")
  ResponseEntity<byte[]> password(
      Visit visit,
      Origin origin,
      HttpServletRequest request,
      @RequestParam Map<String, String> sent) {
    try {
      var chosen =
          new OwnAccount.Chosen(sent.getOrDefault("password", ""), sent.getOrDefault("again", ""));
      String current = sent.getOrDefault("current", "");
      return Entering.entered(
          own.change(visit.actor().orElseThrow(), current, chosen, origin),
          request.isSecure(),
          "/account");
    } catch (RefusedException e) {
      return page(visit, request, Said.problem(Refused.say(pages.words(visit), e)));
    } catch (BusyException e) {
      return page(visit, request, Said.problem(pages.words(visit).say("access.sign-in.busy")));
    }
  }

  @PostMapping("/account/sessions/{id}/end")
  ResponseEntity<byte[]> end(
      Visit visit, Origin origin, HttpServletRequest request, @PathVariable UUID id) {
    try {
      own.end(present(visit, request), id, origin);
      return to("/account");
    } catch (RefusedException e) {
      return page(visit, request, Said.problem(Refused.say(pages.words(visit), e)));
    }
  }

  @PostMapping("/account/sessions/end")
  ResponseEntity<byte[]> endAll(Visit visit, Origin origin, HttpServletRequest request) {
    try {
      own.endAll(present(visit, request), origin);
    } catch (RefusedException e) {
      return page(visit, request, Said.problem(Refused.say(pages.words(visit), e)));
    }
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/sign-in"))
        .header(HttpHeaders.SET_COOKIE, Cookies.endSession(request.isSecure()))
        .header("Clear-Site-Data", "\"cache\", \"storage\"")
        .build();
  }

  @PostMapping("/account/tokens")
  ResponseEntity<byte[]> make(
      Visit visit, Origin origin, HttpServletRequest request, @ModelAttribute TokenForm form) {
    var rights =
        form.right().orElse(List.of()).stream()
            .map(Right::find)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
    try {
      Secret made = own.make(present(visit, request), form.wanted(rights), origin);
      return page(
          visit,
          request,
          new Said(HttpStatus.OK, Optional.empty(), Optional.empty(), Optional.of(made.text())));
    } catch (RefusedException e) {
      return page(visit, request, Said.problem(Refused.say(pages.words(visit), e)));
    }
  }

  @PostMapping("/account/tokens/{id}/end")
  ResponseEntity<byte[]> endToken(Visit visit, Origin origin, @PathVariable UUID id) {
    own.endToken(visit.actor().orElseThrow(), id, origin);
    return to("/account");
  }

  /** Programs do nothing here: what they present is no sign-in. */
  private Presence.Present present(Visit visit, HttpServletRequest request) {
    return found(request)
        .orElseThrow(
            () -> new IllegalArgumentException(pages.words(visit).say("access.token.by-browser")));
  }

  private static Optional<Presence.Present> found(HttpServletRequest request) {
    return Optional.ofNullable(
        (Presence.Present) request.getAttribute(Presence.Present.class.getName()));
  }

  private static ResponseEntity<byte[]> to(String address) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
  }

  private ResponseEntity<byte[]> page(Visit visit, HttpServletRequest request, Said said) {
    Words words = pages.words(visit);
    Actor actor = visit.actor().orElseThrow();
    Optional<Presence.Present> present = found(request);
    Optional<UUID> current = present.map(each -> each.session().id());
    var matter =
        new Matter(
            actor,
            lines.of(actor.grants(), words),
            present.filter(own::isFresh).isPresent(),
            actor.proof().isOfBrowser() && !actor.account().demonstration(),
            providers.name(),
            own.sessions(actor).stream()
                .map(each ->
                    new SessionLine(
                        each.id(),
                        words.moment(each.begun()),
                        words.moment(each.seen()),
                        each.address(),
                        each.agent(),
                        current.filter(each.id()::equals).isPresent()))
                .toList(),
            own.tokens(actor).stream()
                .map(each ->
                    new TokenLine(
                        each.id(),
                        each.name(),
                        names(each.rights(), words),
                        ends(words, each.ends())))
                .toList(),
            OwnAccount.forTokens(actor).stream()
                .filter(right -> right != Right.SIGNED_IN)
                .sorted()
                .map(right -> new Choice(right.code(), lines.right(right, words)))
                .toList(),
            said.problem(),
            said.done(),
            said.made(),
            visit.token());
    String title = words.say("page.navigation.account");
    return pages.show(
        said.status(), pages.frame(visit, Section.ACCOUNT, title), "access/own.jte", matter);
  }

  private String names(Set<Right> rights, Words words) {
    return rights.stream()
        .filter(right -> right != Right.SIGNED_IN)
        .sorted()
        .map(right -> lines.right(right, words))
        .collect(Collectors.joining(", "));
  }

  private static String ends(Words words, Instant moment) {
    return words.day(moment.atZone(Words.ZONE).toLocalDate());
  }
}
