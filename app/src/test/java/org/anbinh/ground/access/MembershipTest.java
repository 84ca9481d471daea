package org.anbinh.ground.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.audit.Line;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Span;
import org.anbinh.intake.approval.RememberedAudit;
import org.anbinh.outlet.gate.AuditedGrants;
import org.junit.jupiter.api.Test;

/** What becomes of a grant when its unit does not stay what it was, and how far it reaches. */
class MembershipTest {
  private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
  private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);
  private static final UUID AN = UUID.randomUUID();

  private final InMemory kept = new InMemory();
  private final Membership membership = new Membership(kept, Territories.bundled());
  private final Roles roles = Roles.carried();

  /** Grants in memory. */
  private static final class InMemory implements Grants {
    private final List<Grant> grants = new ArrayList<>();

    @Override
    public List<Grant> of(UUID account) {
      return List.copyOf(grants);
    }

    @Override
    public List<Grant> list() {
      return List.copyOf(grants);
    }

    @Override
    public void add(Grant grant) {
      grants.add(grant);
    }

    @Override
    public void end(UUID id, LocalDate until, String by, String reason) {
      grants.removeIf(
          each -> each.id().equals(id) && !each.effective().from().orElseThrow().isBefore(until));
      grants.replaceAll(each ->
          each.id().equals(id)
              ? new Grant(
                  id,
                  each.account(),
                  each.role(),
                  each.unit(),
                  each.agency(),
                  new Span(each.effective().from(), Optional.of(until)),
                  each.reason(),
                  each.by(),
                  each.follows())
              : each);
    }
  }

  private void grant(String role, String unit) {
    grant(role, unit, LocalDate.of(2024, 1, 1));
  }

  private void grant(String role, String unit, LocalDate from) {
    kept.add(
        new Grant(
            UUID.randomUUID(),
            AN,
            roles.get(role),
            UnitId.parse(unit),
            Optional.empty(),
            Span.since(from),
            "test",
            "test",
            Optional.empty()));
  }

  @Test
  void whatTheSystemDoesToGrantsStandsInTheLogBeforeItIsDone() {
    var audit = new RememberedAudit();
    Accounts nobody =
        (Accounts)
            Proxy.newProxyInstance(
                Accounts.class.getClassLoader(),
                new Class<?>[] {Accounts.class},
                (_, _, _) -> Optional.empty());
    var audited = new Membership(new AuditedGrants(kept, nobody, audit), Territories.bundled());
    grant("provincial-reviewer", "province:44:");
    grant("court-clerk", "province:44:");
    assertThat(audited.on(AN, AFTER)).hasSize(1);
    assertThat(audit.search(Audit.Search.newest(10)).lines())
        .extracting(Line::event)
        .extracting(each -> each.kind() + " " + each.words().terms().getFirst() + " " + each.unit())
        .containsExactlyInAnyOrder(
            "GRANT_GIVEN provincial-reviewer province:44:2025-07-01",
            "GRANT_ENDED provincial-reviewer province:44:",
            "GRANT_ENDED court-clerk province:44:");
    assertThat(audited.on(AN, AFTER)).hasSize(1);
    assertThat(audit.search(Audit.Search.newest(10)).lines()).hasSize(3);
  }

  @Test
  void aGrantGoesOnForWhatItsUnitMergedInto() {
    grant("provincial-reviewer", "province:44:");
    assertThat(membership.on(AN, BEFORE))
        .extracting(each -> each.unit().toString())
        .containsExactly("province:44:");
    List<Grant> after = membership.on(AN, AFTER);
    assertThat(after)
        .extracting(each -> each.unit().toString())
        .containsExactly("province:44:2025-07-01");
    assertThat(after.getFirst().follows()).isPresent();
    assertThat(after.getFirst().reason()).contains("province:44:2025-07-01");
    assertThat(membership.on(AN, BEFORE)).hasSize(1);
    assertThat(kept.list()).hasSize(2);
  }

  @Test
  void aGrantGivenOnAMapThatDidNotKnowOfTheMergerYetGoesOnFromItsOwnFirstDay() {
    LocalDate late = LocalDate.of(2025, 7, 15);
    grant("provincial-reviewer", "province:44:", late);
    List<Grant> after = membership.on(AN, LocalDate.of(2025, 8, 1));
    assertThat(after)
        .extracting(each -> each.unit().toString())
        .containsExactly("province:44:2025-07-01");
    assertThat(after.getFirst().effective().from()).contains(late);
    assertThat(membership.on(AN, late.minusDays(1))).isEmpty();
  }

  @Test
  void aGrantLapsesWhereItsRoleSaysSo() {
    grant("court-clerk", "province:44:");
    assertThat(membership.on(AN, BEFORE)).hasSize(1);
    assertThat(membership.on(AN, AFTER)).isEmpty();
    assertThat(kept.list()).hasSize(1);
  }

  @Test
  void aGrantReachesEverythingBelowItOnWhateverDayAndNothingElse() {
    Set<UnitId> reach = membership.reach(UnitId.parse("province:44:2025-07-01"));
    assertThat(reach)
        .contains(
            UnitId.parse("province:44:2025-07-01"),
            UnitId.parse("province:44:"),
            UnitId.parse("province:45:"));
    assertThat(reach).noneMatch(each -> each.toString().startsWith("province:01"));
    assertThat(reach).noneMatch(each -> each.toString().equals("commune:00004:2025-07-01"));
  }
}
