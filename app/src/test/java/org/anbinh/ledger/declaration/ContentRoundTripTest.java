package org.anbinh.ledger.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.anbinh.register.cases.DrugCase;
import org.anbinh.register.courts.CourtOutcome;
import org.anbinh.register.published.PublishedFigure;
import org.anbinh.register.reports.Report;

class ContentRoundTripTest {
  private static final List<RegisterDescriptor<?>> REGISTERS =
      List.of(
          RegisterDescriptor.of(DrugCase.class).with(RandomContents.PERIODS),
          RegisterDescriptor.of(CourtOutcome.class).with(RandomContents.PERIODS),
          RegisterDescriptor.of(PublishedFigure.class).with(RandomContents.PERIODS),
          RegisterDescriptor.of(Report.class).with(RandomContents.PERIODS));

  @Provide
  Arbitrary<RegisterDescriptor<?>> registers() {
    return Arbitraries.of(REGISTERS);
  }

  @Property
  void aContentWrittenAndReadIsTheSame(
      @ForAll("registers") RegisterDescriptor<?> register, @ForAll long seed) {
    Content content = new RandomContents(seed).next(register);
    Content back = register.content(register.version(), register.json(content));
    assertThat(back).isEqualTo(content);
    assertThat(register.json(back)).isEqualTo(register.json(content));
    assertThat(register.subject(back)).isEqualTo(register.subject(content));
  }
}
