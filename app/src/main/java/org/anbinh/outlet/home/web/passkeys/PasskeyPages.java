package org.anbinh.outlet.home.web.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbinh.ground.access.Actor;
import org.anbinh.ground.access.Origin;
import org.anbinh.ground.access.Presence;
import org.anbinh.ground.passkeys.Asked;
import org.anbinh.ground.passkeys.Ceremony;
import org.anbinh.ground.passkeys.OwnPasskeys;
import org.anbinh.ground.passkeys.Passkey;
import org.anbinh.ground.passkeys.RelyingParty;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Section;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.home.web.access.Entering;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The passkeys of one's own account. */
@Controller
@Requires(Right.SIGNED_IN)
class PasskeyPages {
  private static final String ADDRESS = "/account/passkeys";

  private final Pages pages;
  private final OwnPasskeys own;
  private final Browsers browsers;

  PasskeyPages(Pages pages, OwnPasskeys own, Browsers browsers) {
    this.pages = pages;
    this.own = own;
    this.browsers = browsers;
  }

  /**
   * The page.
   *
   * @param possible whether this account can have passkeys
   * @param fresh whether its owner has just shown who they are; else they sign in again first
   * @param question what the browser is asked; empty where no key can be made
   * @param elsewhere the address under which one can
   */
  public record Matter(
      boolean possible,
      boolean needed,
      boolean fresh,
      List<Line> passkeys,
      Optional<Question> question,
      String elsewhere,
      String name,
      Optional<String> problem,
      Visit.Token token) {}

  /** A passkey, in words. */
  public record Line(UUID id, String name, String made, Optional<String> used) {}

  /**
   * What the browser is asked, as its script reads it.
   *
   * @param handle by what the device knows the account
   * @param known names of keys that need not be made again, with spaces between them
   */
  public record Question(
      String party,
      String challenge,
      String handle,
      String account,
      String fullName,
      String known) {}

  /** What the form sends. */
  record Sent(Optional<String> name, Optional<String> client, Optional<String> attestation) {
    private Ceremony.Made made() {
      return new Ceremony.Made(
          Letters.read(client.orElse("")), Letters.read(attestation.orElse("")));
    }
  }

  @GetMapping(ADDRESS)
  ResponseEntity<byte[]> show(Visit visit, HttpServletRequest request) {
    return page(visit, request, "", Optional.empty());
  }

  @PostMapping(ADDRESS)
  ResponseEntity<byte[]> add(
      Visit visit, Origin origin, HttpServletRequest request, @ModelAttribute Sent sent) {
    String name = sent.name().orElse("");
    Optional<RelyingParty> party = browsers.party(request);
    if (party.isEmpty()) {
      return page(visit, request, name, Optional.of("not-confirmed"));
    }
    var wanted = new OwnPasskeys.Wanted(name, browsers.asked(request), party.get(), sent.made());
    return answered(visit, request, name, own.add(present(request), wanted, origin));
  }

  @PostMapping(ADDRESS + "/{id}/remove")
  ResponseEntity<byte[]> remove(
      Visit visit, Origin origin, HttpServletRequest request, @PathVariable UUID id) {
    return answered(visit, request, "", own.remove(present(request), id, origin));
  }

  private static Presence.Present present(HttpServletRequest request) {
    if (request.getAttribute(Presence.Present.class.getName()) instanceof Presence.Present there) {
      return there;
    }
    throw new IllegalArgumentException("Passkeys are made and removed with a browser.");
  }

  private ResponseEntity<byte[]> answered(
      Visit visit, HttpServletRequest request, String name, OwnPasskeys.Outcome outcome) {
    return switch (outcome) {
      case OwnPasskeys.Outcome.Done(var in) -> Entering.entered(in, request.isSecure(), ADDRESS);
      case OwnPasskeys.Outcome.Refused(String word) ->
          page(visit, request, name, Optional.of(word));
    };
  }

  private ResponseEntity<byte[]> page(
      Visit visit, HttpServletRequest request, String name, Optional<String> refused) {
    Words words = pages.words(visit);
    Actor actor = visit.actor().orElseThrow();
    boolean possible = own.isFor(actor);
    boolean fresh = possible && own.isFresh(present(request));
    Optional<Asked> asked =
        fresh ? browsers.party(request).map(party -> own.ask(actor, party)) : Optional.empty();
    var matter =
        new Matter(
            possible,
            actor.isHeldBack(),
            fresh,
            own.list(actor).stream().map(each -> line(each, words)).toList(),
            asked.map(each -> question(each, actor)),
            browsers.elsewhere(request),
            name,
            refused.map(word -> words.say("passkeys.problem." + word)),
            visit.token());
    HttpStatus status = refused.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    ResponseEntity<byte[]> page =
        pages.show(
            status,
            pages.frame(visit, Section.ACCOUNT, words.say("passkeys.title")),
            "passkeys/own.jte",
            matter);
    return browsers.asking(page, asked, request.isSecure());
  }

  private static Line line(Passkey passkey, Words words) {
    return new Line(
        passkey.id(),
        passkey.name(),
        words.moment(passkey.made()),
        passkey.used().map(words::moment));
  }

  private Question question(Asked asked, Actor actor) {
    return new Question(
        asked.party().id(),
        Letters.of(asked.challenge()),
        Letters.of(own.handle(actor)),
        actor.getName(),
        actor.account().fullName(),
        String.join(" ", own.known(actor).stream().map(Letters::of).toList()));
  }
}
