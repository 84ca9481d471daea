package org.anbinh.outlet.home.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.anbinh.ground.access.Account;
import org.anbinh.ground.access.FirstAdministrator;
import org.anbinh.ground.access.Origin;
import org.anbinh.ground.access.OwnAccount;
import org.anbinh.ground.access.RefusedException;
import org.anbinh.ground.access.Secret;
import org.anbinh.ground.access.SignIn;
import org.anbinh.ground.passwords.BusyException;
import org.anbinh.ground.provider.Providers;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Section;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What opens with a link that is used once: an invitation, or the first administrator's. */
@Controller
class LinkPages {
  private final Pages pages;
  private final OwnAccount own;
  private final FirstAdministrator first;
  private final Providers providers;

  LinkPages(Pages pages, OwnAccount own, FirstAdministrator first, Providers providers) {
    this.providers = providers;
    this.pages = pages;
    this.own = own;
    this.first = first;
  }

  /** What the form sends. */
  record Sent(
      Optional<String> link,
      Optional<String> name,
      Optional<String> fullName,
      Optional<String> password,
      Optional<String> again) {
    private Secret secret() {
      return new Secret(link.orElse(""));
    }

    private OwnAccount.Chosen chosen() {
      return new OwnAccount.Chosen(password.orElse(""), again.orElse(""));
    }
  }

  /**
   * The page.
   *
   * @param address to which the form is sent
   * @param account whom the link is for; empty for the first administrator, and for a link that
   *     cannot be used
   * @param open whether it can be used
   * @param provider with which the invitation can be accepted in place of a password
   */
  public record Matter(
      String address,
      String link,
      boolean open,
      Optional<Account> account,
      String name,
      String fullName,
      Optional<String> provider,
      Optional<String> problem,
      Visit.Token token) {}

  @Requires(Right.PUBLIC)
  @GetMapping("/invitation")
  ResponseEntity<byte[]> invited(Visit visit, @ModelAttribute Sent sent) {
    return invited(visit, sent, HttpStatus.OK, Optional.empty());
  }

  @Requires(Right.PUBLIC)
  @PostMapping("/invitation")
  ResponseEntity<byte[]> accept(
      Visit visit, Origin origin, HttpServletRequest request, @ModelAttribute Sent sent) {
    try {
      boolean secure = request.isSecure();
      return switch (own.accept(sent.secret(), sent.chosen(), origin)) {
        case SignIn.Answer.In in -> Entering.entered(in, secure, "/");
        case SignIn.Answer.CodeNeeded(Secret step) -> Entering.asked(step, secure, "/");
        case SignIn.Answer.PasskeyNeeded() -> Entering.passkey("/");
        case SignIn.Answer.Wrong _, SignIn.Answer.Wait _ ->
            throw new IllegalStateException("A password that was just chosen is not looked at");
      };
    } catch (RefusedException | BusyException e) {
      return invited(visit, sent, HttpStatus.UNPROCESSABLE_CONTENT, Optional.of(problem(visit, e)));
    }
  }

  @Requires(Right.PUBLIC)
  @GetMapping("/first-administrator")
  ResponseEntity<byte[]> first(Visit visit, @RequestParam(defaultValue = "") String link) {
    var sent =
        new Sent(
            Optional.of(link),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return first(visit, sent, HttpStatus.OK, Optional.empty());
  }

  @Requires(Right.PUBLIC)
  @PostMapping("/first-administrator")
  ResponseEntity<byte[]> begin(
      Visit visit, Origin origin, HttpServletRequest request, @ModelAttribute Sent sent) {
    var person =
        new FirstAdministrator.Person(
            sent.name().orElse(""), sent.fullName().orElse(""), visit.language());
    try {
      SignIn.Answer.In in = first.accept(sent.secret(), person, sent.chosen(), origin);
      return Entering.entered(in, request.isSecure(), "/");
    } catch (RefusedException | BusyException e) {
      return first(visit, sent, HttpStatus.UNPROCESSABLE_CONTENT, Optional.of(problem(visit, e)));
    }
  }

  private String problem(Visit visit, RuntimeException cause) {
    Words words = pages.words(visit);
    return switch (cause) {
      case RefusedException refused -> Refused.say(words, refused);
      default -> words.say("access.sign-in.busy");
    };
  }

  private ResponseEntity<byte[]> invited(
      Visit visit, Sent sent, HttpStatus status, Optional<String> problem) {
    Optional<Account> account = own.invited(sent.secret());
    var matter =
        new Matter(
            "/invitation",
            sent.link().orElse(""),
            account.isPresent(),
            account,
            account.map(Account::name).orElse(""),
            account.map(Account::fullName).orElse(""),
            account
                .filter(each -> each.state() == Account.State.INVITED)
                .flatMap(_ -> providers.name()),
            problem,
            visit.token());
    return page(visit, status, "access.link.title", matter);
  }

  private ResponseEntity<byte[]> first(
      Visit visit, Sent sent, HttpStatus status, Optional<String> problem) {
    boolean open = first.secret().filter(each -> each.is(sent.secret())).isPresent();
    var matter =
        new Matter(
            "/first-administrator",
            sent.link().orElse(""),
            open,
            Optional.empty(),
            sent.name().orElse(""),
            sent.fullName().orElse(""),
            Optional.empty(),
            problem,
            visit.token());
    return page(visit, status, "access.link.first", matter);
  }

  private ResponseEntity<byte[]> page(Visit visit, HttpStatus status, String title, Matter matter) {
    HttpStatus shown = status == HttpStatus.OK && !matter.open() ? HttpStatus.NOT_FOUND : status;
    return pages.show(
        shown,
        pages.frame(visit, Section.NONE, pages.words(visit).say(title)),
        "access/link.jte",
        matter);
  }
}
