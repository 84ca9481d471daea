package org.anbinh.outlet.home.web.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.anbinh.ground.access.Origin;
import org.anbinh.ground.access.SignIn;
import org.anbinh.ground.passkeys.Asked;
import org.anbinh.ground.passkeys.Ceremony;
import org.anbinh.ground.passkeys.PasskeySignIn;
import org.anbinh.ground.passkeys.RelyingParty;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Section;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.access.Entering;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks for a passkey in place of name and password. */
@Controller
@Requires(Right.PUBLIC)
class PasskeySignInPage {
  private static final String ADDRESS = "/sign-in/passkey";

  private final Pages pages;
  private final PasskeySignIn passkeys;
  private final Browsers browsers;

  PasskeySignInPage(Pages pages, PasskeySignIn passkeys, Browsers browsers) {
    this.pages = pages;
    this.passkeys = passkeys;
    this.browsers = browsers;
  }

  /**
   * The page.
   *
   * @param needed whether a password was right and the account asks for its passkey, too
   * @param question what the browser is asked; empty where no passkey can be used
   * @param elsewhere the address under which one can
   */
  public record Matter(
      String back,
      boolean needed,
      Optional<String> problem,
      Optional<Question> question,
      String elsewhere,
      Visit.Token token) {
    /** Where one signs in otherwise. */
    public String otherwise() {
      return "/sign-in?back="
          + java.net.URLEncoder.encode(back, java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  /** What the browser is asked, as its script reads it. */
  public record Question(String party, String challenge) {}

  /** What the form sends. */
  record Sent(
      Optional<String> credential,
      Optional<String> client,
      Optional<String> authenticator,
      Optional<String> signature,
      Optional<String> user) {
    private Ceremony.Shown shown() {
      return new Ceremony.Shown(
          read(credential), read(client), read(authenticator), read(signature), read(user));
    }

    private static byte[] read(Optional<String> text) {
      return Letters.read(text.orElse(""));
    }
  }

  @GetMapping(ADDRESS)
  ResponseEntity<byte[]> ask(
      Visit visit,
      HttpServletRequest request,
      @RequestParam(defaultValue = "/") String back,
      @RequestParam(defaultValue = "") String needed) {
    return page(visit, request, new Told(HttpStatus.OK, back, needed.equals("yes")));
  }

  /** What is said above the page. */
  private record Told(HttpStatus status, String back, boolean needed) {}

  @PostMapping(ADDRESS)
  ResponseEntity<byte[]> enter(
      Visit visit,
      Origin origin,
      HttpServletRequest request,
      @ModelAttribute Sent sent,
      @RequestParam(defaultValue = "/") String back) {
    Optional<RelyingParty> party = browsers.party(request);
    Optional<SignIn.Answer.In> in =
        party.flatMap(each -> passkeys.enter(browsers.asked(request), each, sent.shown(), origin));
    return in.isPresent()
        ? Entering.entered(in.get(), request.isSecure(), Entering.own(back))
        : page(visit, request, new Told(HttpStatus.UNPROCESSABLE_CONTENT, back, false));
  }

  private ResponseEntity<byte[]> page(Visit visit, HttpServletRequest request, Told told) {
    Optional<Asked> asked = browsers.party(request).map(passkeys::ask);
    Optional<String> problem =
        told.status() == HttpStatus.OK
            ? Optional.empty()
            : Optional.of(pages.words(visit).say("passkeys.problem.sign-in"));
    var matter =
        new Matter(
            Entering.own(told.back()),
            told.needed(),
            problem,
            asked.map(each -> new Question(each.party().id(), Letters.of(each.challenge()))),
            browsers.elsewhere(request),
            visit.token());
    String title = pages.words(visit).say("passkeys.sign-in.title");
    ResponseEntity<byte[]> page =
        pages.show(
            told.status(), pages.frame(visit, Section.NONE, title), "passkeys/enter.jte", matter);
    return browsers.asking(page, asked, request.isSecure());
  }
}
