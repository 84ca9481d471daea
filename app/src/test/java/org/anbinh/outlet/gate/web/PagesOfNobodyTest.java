package org.anbinh.outlet.gate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anbinh.ground.access.Account;
import org.anbinh.ground.access.Actor;
import org.anbinh.ground.access.Grant;
import org.anbinh.ground.access.Grants;
import org.anbinh.ground.access.Membership;
import org.anbinh.ground.access.Origin;
import org.anbinh.ground.access.Proof;
import org.anbinh.ground.access.Roles;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.audit.Event;
import org.anbinh.ground.audit.Line;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.time.Span;
import org.anbinh.intake.approval.RememberedAudit;
import org.anbinh.ledger.declaration.Registers;
import org.anbinh.outlet.network.RefusedRequests;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

/**
 * Who opens pages without a sign-in is counted; who is held back by a missing factor has a line.
 */
class PagesOfNobodyTest {
  private static final Territories TERRITORIES = Territories.bundled();

  private final RememberedAudit audit = new RememberedAudit();
  private final RefusedRequests counted = new RefusedRequests();
  private final RightsCheck check =
      new RightsCheck(
          new Membership(
              (Grants)
                  Proxy.newProxyInstance(
                      Grants.class.getClassLoader(),
                      new Class<?>[] {Grants.class},
                      (_, _, _) -> List.of()),
              TERRITORIES),
          new Refusals(Labels.carried(), audit, counted),
          new Registers(List.of()));

  /** A page for which one must be signed in. */
  static final class Page {
    @Requires(Right.AUDIT_READ)
    public String show() {
      return "";
    }
  }

  private MockHttpServletResponse ask(String path, Optional<Actor> actor) throws Exception {
    var request = new MockHttpServletRequest("GET", path);
    request.setRemoteAddr("198.51.100.7");
    actor.ifPresent(each -> request.setAttribute(Actor.class.getName(), each));
    request.setAttribute(
        Origin.class.getName(), new Origin("198.51.100.7", "test", Optional.empty(), "r-1"));
    var response = new MockHttpServletResponse();
    var handler = new HandlerMethod(new Page(), Page.class.getMethod("show"));
    assertThat(check.preHandle(request, response, handler)).isFalse();
    return response;
  }

  @Test
  void aStrangersTriesAreCountedAndMakeNoLinesByThemselves() throws Exception {
    for (String path : List.of("/audit", "/accounts", "/registers/case")) {
      assertThat(ask(path, Optional.empty()).getStatus()).isEqualTo(303);
    }
    assertThat(counted.take())
        .containsExactly(
            new RefusedRequests.Count(new RefusedRequests.Refused("198.51.100.7", 401), 3));
    ask("/", Optional.empty());
    assertThat(counted.take()).as("the first page is where everybody begins").isEmpty();
    assertThat(audit.search(Audit.Search.newest(10)).lines()).isEmpty();
  }

  @Test
  void whoLacksASecondFactorForAPageHasALine() throws Exception {
    var account =
        new Account(UUID.randomUUID(), "minh", "Minh", Language.VI, Account.State.ACTIVE, false);
    var grant =
        new Grant(
            UUID.randomUUID(),
            account.id(),
            Roles.carried().get("auditor"),
            TERRITORIES.current().nation().id(),
            Optional.empty(),
            Span.since(LocalDate.of(2024, 1, 1)),
            "test",
            "test",
            Optional.empty());
    var actor = new Actor(account, List.of(grant), Set.of(Right.SIGNED_IN), new Proof.Password());
    assertThat(ask("/audit", Optional.of(actor)).getHeader("Location"))
        .isEqualTo("/account/second-factor");
    assertThat(audit.search(Audit.Search.newest(10)).lines())
        .extracting(Line::event)
        .singleElement()
        .satisfies(event -> {
          assertThat(event.kind()).isEqualTo(Event.Kind.REFUSED);
          assertThat(event.subject()).isEqualTo("GET /audit");
          assertThat(event.words().key()).isEqualTo("factors.audit.held-back");
        });
  }
}
