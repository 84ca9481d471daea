package org.anbinh.outlet.home.web.factors;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.anbinh.ground.access.Origin;
import org.anbinh.ground.access.Secret;
import org.anbinh.ground.access.SignIn;
import org.anbinh.ground.factors.CodeSignIn;
import org.anbinh.ground.factors.Outcome;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.outlet.gate.Cookies;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Section;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.access.Entering;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.WebUtils;

/** Asks for the code after a password that was right. */
@Controller
@Requires(Right.PUBLIC)
class CodePage {
  private final Pages pages;
  private final CodeSignIn codes;

  CodePage(Pages pages, CodeSignIn codes) {
    this.pages = pages;
    this.codes = codes;
  }

  /**
   * The page.
   *
   * @param back where to go after it
   */
  public record Matter(String back, Optional<String> problem, Visit.Token token) {}

  @GetMapping("/sign-in/code")
  ResponseEntity<byte[]> ask(
      Visit visit, HttpServletRequest request, @RequestParam(defaultValue = "/") String back) {
    return codes.isOpen(step(request))
        ? page(visit, back, Told.NOTHING)
        : ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/sign-in")).build();
  }

  @PostMapping("/sign-in/code")
  ResponseEntity<byte[]> finish(
      Visit visit,
      Origin origin,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "/") String back) {
    Outcome<SignIn.Answer.In> outcome = codes.finish(step(request), code, origin);
    if (outcome instanceof Outcome.Done<SignIn.Answer.In>(SignIn.Answer.In in)) {
      boolean secure = request.isSecure();
      ResponseEntity<byte[]> entered = Entering.entered(in, secure, Entering.own(back));
      return ResponseEntity.status(entered.getStatusCode())
          .headers(entered.getHeaders())
          .header(HttpHeaders.SET_COOKIE, Cookies.endStep(secure))
          .build();
    }
    return page(visit, back, Told.of(pages.words(visit), outcome));
  }

  private static Secret step(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, Cookies.step(request.isSecure()));
    return new Secret(cookie == null ? "" : cookie.getValue());
  }

  private ResponseEntity<byte[]> page(Visit visit, String back, Told told) {
    String title = pages.words(visit).say("factors.step.title");
    var matter = new Matter(Entering.own(back), told.problem(), visit.token());
    return pages.show(
        told.status(), pages.frame(visit, Section.NONE, title), "factors/code.jte", matter);
  }
}
