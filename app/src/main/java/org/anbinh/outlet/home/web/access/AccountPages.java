package org.anbinh.outlet.home.web.access;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.anbinh.ground.access.Administration;
import org.anbinh.ground.access.Grant;
import org.anbinh.ground.access.Origin;
import org.anbinh.ground.access.RefusedException;
import org.anbinh.ground.access.Secret;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.rights.Personal;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.time.Span;
import org.anbinh.outlet.home.web.DayField;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.UnitNames;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What administrators do with the accounts of others. */
@Controller
@Requires(Right.ACCOUNTS_MANAGE)
class AccountPages {
  private final Pages pages;
  private final Administration administration;
  private final AccountViews views;
  private final UnitNames units;

  AccountPages(Pages pages, Administration administration, AccountViews views, UnitNames units) {
    this.pages = pages;
    this.administration = administration;
    this.views = views;
    this.units = units;
  }

  @Personal
  @GetMapping("/accounts")
  ResponseEntity<byte[]> list(Visit visit) {
    return views.list(visit, AccountViews.Said.NOTHING, Map.of());
  }

  @PostMapping("/accounts")
  ResponseEntity<byte[]> invite(
      Visit visit, Origin origin, @RequestParam Map<String, String> sent) {
    try {
      Administration.Invited invited =
          administration.invite(
              by(visit, origin),
              sent.getOrDefault("name", ""),
              sent.getOrDefault("fullName", ""),
              Language.of(sent.getOrDefault("language", "vi")));
      return views.one(visit, invited.account().id(), link(invited.link()), Map.of());
    } catch (RefusedException e) {
      return views.list(visit, refused(visit, e), sent);
    }
  }

  @Personal
  @GetMapping("/accounts/{id}")
  ResponseEntity<byte[]> one(Visit visit, @PathVariable UUID id) {
    return views.one(visit, id, AccountViews.Said.NOTHING, Map.of());
  }

  @PostMapping("/accounts/{id}/{action}")
  ResponseEntity<byte[]> change(
      Visit visit,
      Origin origin,
      @PathVariable UUID id,
      @PathVariable String action,
      @RequestParam Map<String, String> sent) {
    Administration.By by = by(visit, origin);
    String reason = sent.getOrDefault("reason", "");
    try {
      switch (action) {
        case "close" -> administration.close(by, id, reason);
        case "sign-out" -> administration.signOutEverywhere(by, id);
        case "recover" ->
            administration.askRecovery(by, id, reason, sent.containsKey("password-only"));
        case "invite" -> {
          return views.one(visit, id, link(administration.inviteAgain(by, id)), Map.of());
        }
        case "confirm" -> {
          Secret made = administration.confirmRecovery(by, uuid(sent, "recovery"));
          return views.one(visit, id, link(made), Map.of());
        }
        default -> throw new NoSuchElementException(action);
      }
      return to(id);
    } catch (RefusedException e) {
      return views.one(visit, id, refused(visit, e), sent);
    }
  }

  @Requires(Right.GRANTS_MANAGE)
  @PostMapping("/accounts/{id}/grants")
  ResponseEntity<byte[]> grant(
      Visit visit, Origin origin, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
    Words words = pages.words(visit);
    try {
      administration.grant(by(visit, origin), asked(visit, id, sent));
      return to(id);
    } catch (RefusedException e) {
      return views.one(visit, id, refused(visit, e), sent);
    } catch (DateTimeException e) {
      return views.one(visit, id, problem(words.say("access.refusal.days")), sent);
    } catch (IllegalArgumentException e) {
      return views.one(visit, id, problem(String.valueOf(e.getMessage())), sent);
    }
  }

  @Requires(Right.GRANTS_MANAGE)
  @PostMapping("/accounts/{id}/grants/end")
  ResponseEntity<byte[]> end(
      Visit visit, Origin origin, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
    try {
      administration.end(
          by(visit, origin),
          id,
          uuid(sent, "grant"),
          visit.today(),
          sent.getOrDefault("reason", ""));
      return to(id);
    } catch (RefusedException e) {
      return views.one(visit, id, refused(visit, e), Map.of());
    }
  }

  private static LocalDate day(String written, Words words) {
    return DayField.read(written)
        .orElseThrow(() -> new IllegalArgumentException(words.say("page.day.none", written)));
  }

  private Grant asked(Visit visit, UUID account, Map<String, String> sent) {
    Words words = pages.words(visit);
    LocalDate from = day(sent.getOrDefault("from", ""), words);
    Optional<LocalDate> until =
        Optional.ofNullable(sent.get("until"))
            .filter(text -> !text.isBlank())
            .map(text -> day(text, words).plusDays(1));
    if (until.filter(end -> !end.isAfter(from)).isPresent()) {
      throw new IllegalArgumentException(words.say("access.refusal.days"));
    }
    List<Unit> meant = units.meant(sent.getOrDefault("unit", ""), from);
    if (meant.size() != 1) {
      throw new IllegalArgumentException(
          words.say("access.refusal.unit", words.number(meant.size())));
    }
    return new Grant(
        UUID.randomUUID(),
        account,
        views.role(sent.getOrDefault("role", ""), words),
        meant.getFirst().id(),
        Optional.ofNullable(sent.get("agency"))
            .filter(text -> !text.isBlank())
            .map(code -> views.agency(code, words)),
        new Span(Optional.of(from), until),
        sent.getOrDefault("reason", ""),
        visit.author(),
        Optional.empty());
  }

  private static UUID uuid(Map<String, String> sent, String name) {
    return UUID.fromString(sent.getOrDefault(name, ""));
  }

  private static Administration.By by(Visit visit, Origin origin) {
    return new Administration.By(visit.actor().orElseThrow(), origin);
  }

  private AccountViews.Said refused(Visit visit, RefusedException cause) {
    return problem(Refused.say(pages.words(visit), cause));
  }

  private static AccountViews.Said problem(String sentence) {
    return new AccountViews.Said(
        HttpStatus.UNPROCESSABLE_CONTENT, Optional.of(sentence), Optional.empty());
  }

  private static AccountViews.Said link(Secret secret) {
    String address =
        ServletUriComponentsBuilder.fromCurrentContextPath()
            .path("/invitation")
            .queryParam("link", secret.text())
            .toUriString();
    return new AccountViews.Said(HttpStatus.OK, Optional.empty(), Optional.of(address));
  }

  private static ResponseEntity<byte[]> to(UUID account) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/accounts/" + account))
        .build();
  }
}
