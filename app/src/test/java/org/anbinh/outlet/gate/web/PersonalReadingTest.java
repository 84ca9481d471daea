package org.anbinh.outlet.gate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.anbinh.ground.access.Account;
import org.anbinh.ground.access.Actor;
import org.anbinh.ground.access.Grants;
import org.anbinh.ground.access.Membership;
import org.anbinh.ground.access.Origin;
import org.anbinh.ground.access.Proof;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.audit.Event;
import org.anbinh.ground.audit.Line;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;
import org.anbinh.intake.approval.RememberedAudit;
import org.anbinh.ledger.declaration.Content;
import org.anbinh.ledger.declaration.Declare;
import org.anbinh.ledger.declaration.RegisterDescriptor;
import org.anbinh.ledger.declaration.Registers;
import org.anbinh.ledger.declaration.Sensitivity;
import org.anbinh.ledger.declaration.Statement;
import org.anbinh.ledger.entries.Note;
import org.anbinh.outlet.network.RefusedRequests;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** Whoever reads a record of a person, by whatever page or endpoint, is in the log before. */
class PersonalReadingTest {
  private final RememberedAudit audit = new RememberedAudit();
  private final RightsCheck check =
      new RightsCheck(
          new Membership(
              (Grants)
                  Proxy.newProxyInstance(
                      Grants.class.getClassLoader(),
                      new Class<?>[] {Grants.class},
                      (_, _, _) -> List.of()),
              Territories.bundled()),
          new Refusals(Labels.carried(), audit, new RefusedRequests()),
          new Registers(List.of(Note.REGISTER, RegisterDescriptor.of(Patient.class))));

  /** A register about persons, of which there is none yet. */
  @Declare.Register(
      name = "patient",
      origin = org.anbinh.ledger.declaration.Origin.RECORD,
      sensitivity = Sensitivity.PERSONAL)
  record Patient(
      @Declare.Key String number,
      @Declare.Place(Level.COMMUNE) UnitId unit,
      @Declare.When LocalDate day)
      implements Content {
    @Override
    public Window window() {
      return Window.day(day);
    }

    @Override
    public void readings(Consumer<Statement> sink) {
      // nobody is counted
    }
  }

  /** A page of records, as there are many. */
  static final class Page {
    @Requires(Right.REGISTERS_READ)
    public String show() {
      return "";
    }
  }

  private boolean ask(String register, String query) throws Exception {
    var account =
        new Account(UUID.randomUUID(), "lan", "Lan", Language.VI, Account.State.ACTIVE, false);
    var request = new MockHttpServletRequest("GET", "/registers/" + register + "/entry");
    request.setQueryString(query);
    request.setAttribute(
        Actor.class.getName(),
        new Actor(account, List.of(), Set.of(Right.REGISTERS_READ), new Proof.PasswordAndCode()));
    request.setAttribute(
        Origin.class.getName(), new Origin("127.0.0.1", "test", Optional.empty(), "r-1"));
    request.setAttribute(
        HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("register", register));
    var handler = new HandlerMethod(new Page(), Page.class.getMethod("show"));
    boolean passed = check.preHandle(request, new MockHttpServletResponse(), handler);
    check.afterCompletion(request, new MockHttpServletResponse(), handler, null);
    return passed;
  }

  @Test
  void aRecordOfAPersonalRegisterIsNotReadWithoutALine() throws Exception {
    assertThat(ask("patient", "subject=7")).isTrue();
    assertThat(audit.search(Audit.Search.newest(10)).lines())
        .extracting(Line::event)
        .singleElement()
        .satisfies(event -> {
          assertThat(event.kind()).isEqualTo(Event.Kind.READ_PERSONAL);
          assertThat(event.source().account()).isEqualTo("lan");
          assertThat(event.right()).isEqualTo("registers.read");
          assertThat(event.subject()).isEqualTo("GET /registers/patient/entry?subject=7");
        });
  }

  @Test
  void whatIsNotPersonalIsReadWithoutALine() throws Exception {
    assertThat(ask("note", "subject=7")).isTrue();
    assertThat(ask("nothing", "subject=7")).isTrue();
    assertThat(audit.search(Audit.Search.newest(10)).lines()).isEmpty();
  }
}
