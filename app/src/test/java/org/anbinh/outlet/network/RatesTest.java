package org.anbinh.outlet.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who asks too often waits, and nobody else does. */
class RatesTest {
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5); // a clock that wraps around
  private final Rates rates = new Rates(100, now::get);
  private final Allowance allowance = Allowance.valueOf("60/5");

  private long granted(String who, int asked) {
    return IntStream.range(0, asked).filter(_ -> rates.ask(who, allowance).isEmpty()).count();
  }

  @Test
  void soManyAreAnsweredAtOnceAndThenSoManyAMinute() {
    assertThat(granted("a", 20)).isEqualTo(5);
    assertThat(granted("b", 1)).as("somebody else").isEqualTo(1);
    now.addAndGet(Duration.ofSeconds(2).toNanos());
    assertThat(granted("a", 20)).isEqualTo(2);
    now.addAndGet(Duration.ofHours(1).toNanos());
    assertThat(granted("a", 20)).isEqualTo(5);
  }

  @Test
  void whoIsRefusedIsToldHowLongToWaitAndWaitingThatLongIsEnough() {
    granted("a", 5);
    Duration wait = rates.ask("a", allowance).orElseThrow();
    assertThat(wait).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(1));
    now.addAndGet(wait.toNanos());
    assertThat(rates.ask("a", allowance)).isEmpty();
  }

  @Test
  void beingRefusedDoesNotMakeTheWaitLonger() {
    granted("a", 5);
    granted("a", 10_000);
    now.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(rates.ask("a", allowance)).isEmpty();
  }

  @Test
  void inventedNamesCostNoMemoryAndShareOneAllowance() {
    granted("known", 5);
    long others = IntStream.range(0, 10_000).filter(i -> granted("name" + i, 1) == 1).count();
    assertThat(rates.known()).isLessThanOrEqualTo(101);
    assertThat(others).isLessThanOrEqualTo(99 + 5);
    assertThat(granted("known", 1)).as("who is known stays limited as himself").isZero();
    now.addAndGet(Duration.ofMinutes(5).toNanos());
    assertThat(granted("newcomer", 5)).as("room is made").isEqualTo(5);
  }

  @Test
  void noAllowanceIsRefusedAtTheStart() {
    assertThat(Allowance.valueOf(" 600 / 100 ")).isEqualTo(new Allowance(600, 100));
    for (String wrong : new String[] {"", "600", "many/1", "-1/5", "5/0"}) {
      assertThatThrownBy(() -> Allowance.valueOf(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("write it like 600/100");
    }
    assertThat(rates.ask("a", Allowance.valueOf("0/1"))).isEmpty();
  }
}
