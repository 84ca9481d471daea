package org.anbinh.outlet.home.web.factors;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.anbinh.ground.access.Actor;
import org.anbinh.ground.access.Origin;
import org.anbinh.ground.access.SignIn;
import org.anbinh.ground.factors.Enrolment;
import org.anbinh.ground.factors.Outcome;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.outlet.gate.Cookies;
import org.anbinh.outlet.gate.FormToken;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Section;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.access.Entering;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Chooses, renews and gives up the second factor of one's own account. */
@Controller
@Requires(Right.SIGNED_IN)
class SecondFactorPage {
  private static final String ADDRESS = "/account/second-factor";

  private final Pages pages;
  private final Enrolment enrolment;

  SecondFactorPage(Pages pages, Enrolment enrolment) {
    this.pages = pages;
    this.enrolment = enrolment;
  }

  /**
   * The page.
   *
   * @param needed whether a role waits for it
   * @param on whether a code is asked for at signing in
   * @param offer to a program for codes; empty when one is in use, or none can be
   * @param recovery codes that were just made; they are shown this once
   * @param left how many recovery codes can be used
   */
  public record Matter(
      boolean demonstration,
      boolean needed,
      boolean on,
      Optional<Offered> offer,
      List<String> recovery,
      int left,
      Optional<String> problem,
      Visit.Token token) {}

  /** A secret, to type or to take from a picture. */
  public record Offered(String key, String address, Picture picture) {}

  @GetMapping(ADDRESS)
  ResponseEntity<byte[]> show(Visit visit) {
    Actor actor = visit.actor().orElseThrow();
    return page(visit, actor, Told.NOTHING, List.of());
  }

  @PostMapping(ADDRESS)
  ResponseEntity<byte[]> confirm(
      Visit visit,
      Origin origin,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String code) {
    Actor actor = visit.actor().orElseThrow();
    Outcome<Enrolment.Enrolled> outcome = enrolment.confirm(actor, code, origin);
    if (outcome instanceof Outcome.Done<Enrolment.Enrolled>(Enrolment.Enrolled enrolled)) {
      return recovery(visit, actor, request, enrolled);
    }
    return page(visit, actor, Told.of(pages.words(visit), outcome), List.of());
  }

  /** In a new session, and with forms of that. */
  private ResponseEntity<byte[]> recovery(
      Visit visit, Actor actor, HttpServletRequest request, Enrolment.Enrolled enrolled) {
    Visit after = visit.in(FormToken.of(enrolled.in().session()));
    ResponseEntity<byte[]> page = page(after, actor, Told.NOTHING, enrolled.recovery());
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(page.getStatusCode())
            .headers(page.getHeaders())
            .header(
                HttpHeaders.SET_COOKIE,
                Cookies.beginSession(enrolled.in().session(), request.isSecure()));
    return answer.body(page.getBody());
  }

  @PostMapping(ADDRESS + "/recovery")
  ResponseEntity<byte[]> renew(
      Visit visit, Origin origin, @RequestParam(defaultValue = "") String code) {
    Actor actor = visit.actor().orElseThrow();
    Outcome<List<String>> outcome = enrolment.renewRecovery(actor, code, origin);
    List<String> fresh =
        outcome instanceof Outcome.Done<List<String>>(List<String> made) ? made : List.of();
    return page(visit, actor, Told.of(pages.words(visit), outcome), fresh);
  }

  @PostMapping(ADDRESS + "/off")
  ResponseEntity<byte[]> turnOff(
      Visit visit,
      Origin origin,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String code) {
    Actor actor = visit.actor().orElseThrow();
    Outcome<SignIn.Answer.In> outcome = enrolment.turnOff(actor, code, origin);
    if (outcome instanceof Outcome.Done<SignIn.Answer.In>(SignIn.Answer.In in)) {
      return Entering.entered(in, request.isSecure(), ADDRESS);
    }
    return page(visit, actor, Told.of(pages.words(visit), outcome), List.of());
  }

  private ResponseEntity<byte[]> page(Visit visit, Actor actor, Told told, List<String> recovery) {
    var matter =
        new Matter(
            actor.account().demonstration(),
            actor.isHeldBack(),
            enrolment.isOn(actor),
            enrolment
                .offer(actor)
                .map(each -> new Offered(each.key(), each.address(), Picture.of(each.address()))),
            recovery,
            enrolment.recoveryLeft(actor),
            told.problem(),
            visit.token());
    String title = pages.words(visit).say("factors.title");
    ResponseEntity<byte[]> page =
        pages.show(
            told.status(),
            pages.frame(visit, Section.ACCOUNT, title),
            "factors/factor.jte",
            matter);
    return ResponseEntity.status(page.getStatusCode())
        .headers(page.getHeaders())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(page.getBody());
  }
}
