package org.anbinh.outlet.gate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anbinh.ground.access.Account;
import org.anbinh.ground.access.Invitation;
import org.anbinh.ground.access.Kept;
import org.anbinh.ground.access.Membership;
import org.anbinh.ground.access.Origin;
import org.anbinh.ground.access.OwnAccount;
import org.anbinh.ground.access.PersonalToken;
import org.anbinh.ground.access.Presence;
import org.anbinh.ground.access.Secret;
import org.anbinh.ground.access.SignIn;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.passwords.PasswordHashing;
import org.anbinh.ground.passwords.PasswordRules;
import org.anbinh.ground.passwords.Throttle;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.time.ForwardClock;
import org.anbinh.ground.time.MachineClock;
import org.anbinh.outlet.home.web.RunningSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The machine's clock is set a day back or forward: nothing is lengthened, and little is lost. */
@Tag("database")
class ClockChangesTest {
  private static final RunningSystem SYSTEM = RunningSystem.shared();
  private static final Origin HERE = new Origin("127.0.0.1", "test", Optional.empty(), "");
  private static final Duration DAY = Duration.ofDays(1);

  private final Kept kept = SYSTEM.part(Kept.class);
  private final MachineClock machine = new MachineClock(Instant.now());
  private final ForwardClock clock = machine.forward(Instant.EPOCH);
  private final SignIn signIn =
      new SignIn(
          kept,
          SYSTEM.part(PasswordHashing.class),
          SYSTEM.part(SignIn.FurtherStep.class),
          SYSTEM.part(Audit.class),
          clock);

  /** Nothing is remembered from one question to the next. */
  private Presence presence() {
    return new Presence(kept, SYSTEM.part(Membership.class), SYSTEM.part(Audit.class), clock, true);
  }

  private Account officer() {
    return kept.accounts().find("demo.commune-officer").orElseThrow();
  }

  private Secret session(String role) {
    return ((SignIn.Answer.In) signIn.intoDemonstration("demo." + role, HERE)).session();
  }

  @Test
  void aSessionEndsAfterTwelveHoursThoughTheClockIsSetBackADay() {
    Secret session = session("commune-officer");
    machine.set(DAY.negated());
    assertThat(presence().inSession(session)).as("nobody is thrown out").isPresent();
    machine.pass(Duration.ofHours(11).plusMinutes(50));
    assertThat(presence().inSession(session)).isPresent();
    machine.pass(Duration.ofMinutes(11));
    assertThat(presence().inSession(session)).isEmpty();
  }

  @Test
  void aStrongRoleRestsNoLongerThanHalfAnHourWhateverTheClockShows() {
    Secret session = session("national-analyst");
    machine.set(DAY.negated());
    machine.pass(Duration.ofMinutes(31));
    assertThat(presence().inSession(session)).isEmpty();
  }

  @Test
  void aClockSetForwardADayEndsSessionsAndSigningInAgainWorks() {
    Secret session = session("commune-officer");
    machine.set(DAY);
    assertThat(presence().inSession(session)).isEmpty();
    assertThat(presence().inSession(session("commune-officer"))).isPresent();
    machine.set(DAY.negated());
    Secret afterwards = session("commune-officer");
    assertThat(presence().inSession(afterwards)).isPresent();
  }

  @Test
  void aTokenEndsOnItsDayThoughTheClockIsSetBack() {
    var token = Secret.fresh();
    Instant now = clock.instant();
    kept.tokens()
        .add(
            new PersonalToken(
                UUID.randomUUID(),
                officer().id(),
                "clock",
                Set.of(Right.FIGURES_READ),
                true,
                now,
                now.plus(DAY)),
            token);
    machine.set(DAY.negated());
    assertThat(presence().withToken(token)).isPresent();
    machine.pass(DAY.minusMinutes(1));
    assertThat(presence().withToken(token)).isPresent();
    machine.pass(Duration.ofMinutes(2));
    assertThat(presence().withToken(token)).isEmpty();
  }

  @Test
  void anInvitationEndsOnItsDayThoughTheClockIsSetBack() {
    var own =
        new OwnAccount(
            kept,
            SYSTEM.part(PasswordHashing.class),
            SYSTEM.part(PasswordRules.class),
            signIn,
            presence(),
            SYSTEM.part(Audit.class),
            clock);
    var link = Secret.fresh();
    kept.invitations()
        .add(
            new Invitation(officer().id(), "test", clock.instant().plus(Duration.ofDays(7)), false),
            link);
    machine.set(DAY.negated());
    machine.pass(Duration.ofDays(7).minusMinutes(1));
    assertThat(own.invited(link)).isPresent();
    machine.pass(Duration.ofMinutes(2));
    assertThat(own.invited(link)).isEmpty();
  }

  @Test
  void waitingAfterMistakesIsNeitherLongerNorShorter() {
    var throttle = new Throttle(clock);
    for (int n = 0; n < 30; n++) {
      throttle.wrong("an", "198.51.100.7");
    }
    Duration wait = throttle.wait("an", "198.51.100.7").orElseThrow();
    for (Duration change : List.of(DAY.negated(), DAY.negated())) {
      machine.set(change);
      assertThat(throttle.wait("an", "198.51.100.7")).contains(wait);
    }
    machine.pass(wait);
    assertThat(throttle.wait("an", "198.51.100.7")).isEmpty();
  }
}
