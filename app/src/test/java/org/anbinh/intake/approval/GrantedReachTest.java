package org.anbinh.intake.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbinh.ground.access.Account;
import org.anbinh.ground.access.Actor;
import org.anbinh.ground.access.Grant;
import org.anbinh.ground.access.Proof;
import org.anbinh.ground.access.Roles;
import org.anbinh.ground.catalogue.Ladder;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Span;
import org.junit.jupiter.api.Test;

class GrantedReachTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
  private static final Territory TERRITORY = Territories.bundled().current();
  private static final UnitId PROVINCE =
      TERRITORY.find(Level.PROVINCE, "44", DAY).orElseThrow().id();
  private static final UnitId COMMUNE =
      TERRITORY.within(PROVINCE, Level.COMMUNE, DAY).getFirst().id();
  private static final Ladder.Rung POLICE = new Ladder.Rung("province", "police", Period.ZERO);
  private static final Ladder.Rung COURTS = new Ladder.Rung("province", "courts", Period.ZERO);

  private static Officer.Reach of(String role, String agency) {
    var account =
        new Account(UUID.randomUUID(), "a.b", "A B", Language.VI, Account.State.ACTIVE, false);
    var grant =
        new Grant(
            UUID.randomUUID(),
            account.id(),
            Roles.carried().get(role),
            PROVINCE,
            Optional.of(agency).filter(text -> !text.isEmpty()),
            Span.since(DAY),
            "test",
            "test",
            Optional.empty());
    var rights = Roles.carried().get(role).rights();
    var actor = new Actor(account, List.of(grant), rights, new Proof.Password());
    return new GrantedReach(actor, TERRITORY);
  }

  @Test
  void a_reviewer_of_one_agency_approves_nothing_of_another() {
    assertThat(of("provincial-reviewer", "courts").checks(COMMUNE, POLICE)).isFalse();
    assertThat(of("provincial-reviewer", "courts").checks(COMMUNE, COURTS)).isTrue();
    assertThat(of("provincial-reviewer", "police").checks(COMMUNE, COURTS)).isFalse();
    assertThat(of("provincial-reviewer", "police-province").checks(COMMUNE, POLICE)).isTrue();
    assertThat(of("provincial-reviewer", "").checks(COMMUNE, POLICE)).isTrue();
    assertThat(of("provincial-reviewer", "").checks(COMMUNE, COURTS)).isTrue();
  }

  @Test
  void whoever_owes_a_report_hands_in_that_of_the_own_body_only() {
    assertThat(of("court-clerk", "").handsIn(PROVINCE, "courts")).isTrue();
    assertThat(of("court-clerk", "").handsIn(PROVINCE, "police")).isFalse();
    assertThat(of("commune-officer", "").handsIn(PROVINCE, "police")).isTrue();
    assertThat(of("commune-officer", "police-commune").handsIn(COMMUNE, "police")).isTrue();
    assertThat(of("commune-officer", "health").handsIn(COMMUNE, "police")).isFalse();
  }

  @Test
  void offices_of_the_same_house_do_not_stand_for_each_other() {
    assertThat(of("commune-officer", "police-commune").handsIn(COMMUNE, "police-province"))
        .isFalse();
  }
}
