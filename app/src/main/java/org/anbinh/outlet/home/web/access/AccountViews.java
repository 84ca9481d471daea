package org.anbinh.outlet.home.web.access;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbinh.ground.access.Account;
import org.anbinh.ground.access.Administration;
import org.anbinh.ground.access.Grant;
import org.anbinh.ground.access.Kept;
import org.anbinh.ground.access.Membership;
import org.anbinh.ground.access.Role;
import org.anbinh.ground.access.Roles;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Section;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows accounts to administrators. */
@Component
final class AccountViews {
  private final Pages pages;
  private final Kept kept;
  private final Membership membership;
  private final Administration administration;
  private final Roles roles;
  private final GrantLines lines;
  private final Catalogue catalogue;

  AccountViews(
      Pages pages,
      Kept kept,
      Membership membership,
      Administration administration,
      Roles roles,
      GrantLines lines,
      Catalogue catalogue) {
    this.pages = pages;
    this.kept = kept;
    this.membership = membership;
    this.administration = administration;
    this.roles = roles;
    this.lines = lines;
    this.catalogue = catalogue;
  }

  /**
   * What is said above a page.
   *
   * @param link a link to give to somebody; it is shown this once
   */
  record Said(HttpStatus status, Optional<String> problem, Optional<String> link) {
    static final Said NOTHING = new Said(HttpStatus.OK, Optional.empty(), Optional.empty());
  }

  /** The page of all accounts. */
  public record All(
      List<Line> accounts,
      List<Waiting> waiting,
      Map<String, String> sent,
      Optional<String> problem,
      Visit.Token token) {}

  /** An account in a table. */
  public record Line(UUID id, String name, String fullName, String state, String roles) {}

  /** A recovery that waits for a second person. */
  public record Waiting(
      UUID id,
      UUID account,
      String name,
      String by,
      String at,
      String reason,
      boolean own,
      boolean passwordOnly) {}

  /** Something to choose. */
  public record Choice(String code, String name) {}

  /** The page of one account. */
  public record One(
      Account account,
      String state,
      boolean own,
      List<GrantLines.Line> holding,
      List<GrantLines.Line> other,
      int sessions,
      List<Waiting> waiting,
      List<Choice> roles,
      List<Choice> agencies,
      String today,
      Map<String, String> sent,
      Optional<String> problem,
      Optional<String> link,
      Visit.Token token) {}

  ResponseEntity<byte[]> list(Visit visit, Said said, Map<String, String> sent) {
    Words words = pages.words(visit);
    List<Line> accounts =
        kept.accounts().list().stream().map(each -> line(each, visit, words)).toList();
    var matter = new All(accounts, waiting(visit, words), sent, said.problem(), visit.token());
    String title = words.say("page.navigation.accounts");
    return pages.show(
        said.status(), pages.frame(visit, Section.ACCOUNTS, title), "access/accounts.jte", matter);
  }

  private Line line(Account account, Visit visit, Words words) {
    String holding =
        membership.on(account.id(), visit.today()).stream()
            .map(grant -> lines.role(grant.role().code(), words))
            .distinct()
            .collect(Collectors.joining(", "));
    return new Line(
        account.id(), account.name(), account.fullName(), state(account, words), holding);
  }

  private static String state(Account account, Words words) {
    return words.say("access.state." + account.state().code());
  }

  private List<Waiting> waiting(Visit visit, Words words) {
    return administration.waiting().stream()
        .map(each ->
            new Waiting(
                each.id(),
                each.account(),
                kept.accounts().find(each.account()).map(Account::name).orElse(""),
                each.askedBy(),
                words.moment(each.asked()),
                each.reason(),
                each.askedBy().equals(visit.author()),
                each.passwordOnly()))
        .toList();
  }

  ResponseEntity<byte[]> one(Visit visit, UUID id, Said said, Map<String, String> sent) {
    Words words = pages.words(visit);
    Account account =
        kept.accounts()
            .find(id)
            .orElseThrow(() -> new NoSuchElementException(words.say("access.refusal.no-account")));
    List<Grant> holding = membership.on(id, visit.today());
    List<Grant> other =
        kept.grants().of(id).stream()
            .filter(each -> holding.stream().noneMatch(held -> held.id().equals(each.id())))
            .toList();
    var matter =
        new One(
            account,
            state(account, words),
            account.name().equals(visit.author()),
            lines.of(holding, words),
            lines.of(other, words),
            kept.sessions().of(id).size(),
            waiting(visit, words).stream().filter(each -> each.account().equals(id)).toList(),
            roles.list().stream()
                .map(each -> new Choice(each.code(), lines.role(each.code(), words)))
                .toList(),
            catalogue.codeList("body").on(visit.today()).stream()
                .map(each -> new Choice(each.code(), words.of(each.name())))
                .toList(),
            visit.today().toString(),
            sent,
            said.problem(),
            said.link(),
            visit.token());
    return pages.show(
        said.status(),
        pages.frame(visit, Section.ACCOUNTS, account.fullName()),
        "access/account.jte",
        matter);
  }

  /** The agency that a form names. */
  String agency(String code, Words words) {
    return catalogue
        .codeList("body")
        .find(code)
        .map(each -> each.code())
        .orElseThrow(() -> new IllegalArgumentException(words.say("access.refusal.agency", code)));
  }

  /** The role that a form names. */
  Role role(String code, Words words) {
    return roles
        .find(code)
        .orElseThrow(() -> new IllegalArgumentException(words.say("access.refusal.role")));
  }
}
