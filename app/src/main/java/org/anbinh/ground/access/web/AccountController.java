package org.anbinh.ground.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.anbinh.ground.access.Account;
import org.anbinh.ground.access.Actor;
import org.anbinh.ground.access.Administration;
import org.anbinh.ground.access.Grant;
import org.anbinh.ground.access.Kept;
import org.anbinh.ground.access.Origin;
import org.anbinh.ground.access.Role;
import org.anbinh.ground.access.Roles;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.rights.Personal;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Span;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What administrators do with the accounts of others, with the same rights as on their pages. */
@RestController
@RequestMapping("/api/accounts")
@Requires(Right.ACCOUNTS_MANAGE)
class AccountController {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Administration administration;
  private final Kept kept;
  private final Roles roles;

  AccountController(Administration administration, Kept kept, Roles roles) {
    this.administration = administration;
    this.kept = kept;
    this.roles = roles;
  }

  /** Somebody to be invited; the language is {@code vi} where none is named. */
  record Newcomer(Optional<String> name, Optional<String> fullName, Optional<String> language) {}

  /**
   * Somebody invited.
   *
   * @param link to hand over in a way that is trusted; it is shown this once and works once
   * @param linkEnds until when
   */
  record Invited(AccountAnswer account, String link, Instant linkEnds) {}

  /** An account and every grant it had, has and will have. */
  record Whole(AccountAnswer account, List<GrantAnswer> grants) {}

  /**
   * A role to be granted.
   *
   * @param unit with its first day, such as {@code commune:00004:2025-07-01}
   * @param agency code of the list {@code agency}; absent for all of them
   * @param until the first day on which it no longer holds; absent for no end
   */
  record Wanted(
      Optional<String> role,
      Optional<String> unit,
      Optional<String> agency,
      Optional<LocalDate> from,
      Optional<LocalDate> until,
      Optional<String> reason) {}

  /** Why something is done. */
  record Why(Optional<String> reason) {
    private String text() {
      return reason.orElse("");
    }
  }

  /** All accounts, closed ones too, by sign-in name. */
  @Personal
  @GetMapping
  List<AccountAnswer> list() {
    return kept.accounts().list().stream().map(AccountAnswer::of).toList();
  }

  /** One account with its grants. */
  @Personal
  @GetMapping("/{id}")
  Whole get(@PathVariable UUID id) {
    Account account =
        kept.accounts()
            .find(id)
            .orElseThrow(() -> new NoSuchElementException("There is no account " + id));
    return new Whole(
        AccountAnswer.of(account), kept.grants().of(id).stream().map(GrantAnswer::of).toList());
  }

  /** Invites somebody. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Invited invite(HttpServletRequest request, @RequestBody Newcomer newcomer) {
    Administration.Invited invited =
        administration.invite(
            by(request),
            newcomer.name().orElse(""),
            newcomer.fullName().orElse(""),
            Language.of(newcomer.language().orElse("vi")));
    String link =
        ServletUriComponentsBuilder.fromCurrentContextPath()
            .path("/invitation")
            .queryParam("link", invited.link().text())
            .toUriString();
    return new Invited(AccountAnswer.of(invited.account()), link, administration.linkEnds());
  }

  /** Closes an account for good; its sessions and tokens end. */
  @PostMapping("/{id}/close")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void close(HttpServletRequest request, @PathVariable UUID id, @RequestBody Why why) {
    administration.close(by(request), id, why.text());
  }

  /** Ends every session of an account. */
  @PostMapping("/{id}/sign-out")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void signOut(HttpServletRequest request, @PathVariable UUID id) {
    administration.signOutEverywhere(by(request), id);
  }

  /** Grants a role, and answers the account with its grants. */
  @Requires(Right.GRANTS_MANAGE)
  @PostMapping("/{id}/grants")
  @ResponseStatus(HttpStatus.CREATED)
  Whole grant(HttpServletRequest request, @PathVariable UUID id, @RequestBody Wanted wanted) {
    Administration.By by = by(request);
    LocalDate from = wanted.from().orElseGet(AccountController::today);
    if (wanted.until().filter(end -> !end.isAfter(from)).isPresent()) {
      throw new IllegalArgumentException("until: the end must be after the first day, " + from);
    }
    administration.grant(
        by,
        new Grant(
            UUID.randomUUID(),
            id,
            role(wanted.role().orElse("")),
            UnitId.parse(wanted.unit().orElse("")),
            wanted.agency().filter(text -> !text.isBlank()),
            new Span(Optional.of(from), wanted.until()),
            wanted.reason().orElse(""),
            by.actor().getName(),
            Optional.empty()));
    return get(id);
  }

  /** Ends a grant as of today. */
  @Requires(Right.GRANTS_MANAGE)
  @PostMapping("/{id}/grants/{grant}/end")
  Whole end(
      HttpServletRequest request,
      @PathVariable UUID id,
      @PathVariable UUID grant,
      @RequestBody Why why) {
    administration.end(by(request), id, grant, today(), why.text());
    return get(id);
  }

  private static LocalDate today() {
    return LocalDate.ofInstant(Instant.now(), ZONE);
  }

  private Role role(String code) {
    return roles
        .find(code)
        .orElseThrow(() -> {
          String known = String.join(", ", roles.list().stream().map(Role::code).toList());
          return new IllegalArgumentException(
              "role: there is no role \"" + code + "\"; name one of " + known);
        });
  }

  private static Administration.By by(HttpServletRequest request) {
    if (request.getAttribute(Actor.class.getName()) instanceof Actor actor
        && request.getAttribute(Origin.class.getName()) instanceof Origin origin) {
      return new Administration.By(actor, origin);
    }
    throw new IllegalStateException("The gate has let somebody pass whom it does not know");
  }
}
