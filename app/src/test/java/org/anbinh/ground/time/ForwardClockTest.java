package org.anbinh.ground.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Whatever is done to the machine's clock, time goes on at least as fast as it really does. */
class ForwardClockTest {
  private static final Instant BEGUN = Instant.parse("2026-11-22T08:00:00Z");

  @Test
  void aClockThatIsSetBackADayNeitherLengthensNorShortensAnything() {
    var machine = new MachineClock(BEGUN);
    ForwardClock clock = machine.forward(BEGUN);
    machine.set(Duration.ofDays(-1));
    assertThat(clock.instant()).isEqualTo(BEGUN);
    machine.pass(Duration.ofHours(3));
    assertThat(clock.instant()).isEqualTo(BEGUN.plus(Duration.ofHours(3)));
    assertThat(clock.behind()).isEqualTo(Duration.ofDays(1));
    machine.set(Duration.ofDays(1));
    assertThat(clock.instant()).isEqualTo(BEGUN.plus(Duration.ofHours(3)));
    assertThat(clock.behind()).isZero();
  }

  @Test
  void aClockThatIsSetForwardIsBelievedForTheMachineMayHaveSlept() {
    var machine = new MachineClock(BEGUN);
    ForwardClock clock = machine.forward(BEGUN);
    machine.set(Duration.ofDays(1));
    assertThat(clock.instant()).isEqualTo(BEGUN.plus(Duration.ofDays(1)));
    machine.set(Duration.ofDays(-1));
    machine.pass(Duration.ofMinutes(1));
    assertThat(clock.instant()).isEqualTo(BEGUN.plus(Duration.ofDays(1)).plusSeconds(60));
  }

  @Test
  void whatIsKnownFromBeforeAStartIsNotForgotten() {
    var machine = new MachineClock(BEGUN);
    assertThat(machine.forward(BEGUN.plusSeconds(86_400)).instant())
        .isEqualTo(BEGUN.plusSeconds(86_400));
    assertThat(machine.forward(Instant.EPOCH).instant()).isEqualTo(BEGUN);
  }

  @Property
  void noChangeOfTheClockMakesTimeSlowerThanItIs(
      @ForAll @Size(max = 30)
          java.util.List<@IntRange(min = -200_000, max = 200_000) Integer> changes) {
    var machine = new MachineClock(BEGUN);
    ForwardClock clock = machine.forward(BEGUN);
    Instant before = clock.instant();
    for (int change : changes) {
      machine.set(Duration.ofSeconds(change));
      machine.pass(Duration.ofSeconds(7));
      Instant now = clock.instant();
      assertThat(Duration.between(before, now)).isGreaterThanOrEqualTo(Duration.ofSeconds(7));
      before = now;
    }
  }
}
