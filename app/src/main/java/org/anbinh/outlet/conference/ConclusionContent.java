package org.anbinh.outlet.conference;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;
import org.anbinh.ledger.declaration.Content;
import org.anbinh.ledger.declaration.Declare;
import org.anbinh.ledger.declaration.Origin;
import org.anbinh.ledger.declaration.Statement;

/**
 * A conclusion: its draft, each amendment and its adoption are versions.
 *
 * @param charged the unit that is to carry it out
 * @param due until when
 */
@Declare.Register(name = ConclusionContent.REGISTER, origin = Origin.STEP, entered = false)
record ConclusionContent(
    @Declare.Key @Declare.Length(20) String code,
    @Declare.Key @Declare.Range(from = 1) int number,
    @Declare.Place({Level.NATION, Level.PROVINCE, Level.DISTRICT, Level.COMMUNE}) UnitId unit,
    @Declare.When LocalDate day,
    @Declare.Codes("conference-conclusion") String standing,
    @Declare.Length(Conferences.LONGEST) String words,
    @Declare.Unit({Level.NATION, Level.PROVINCE, Level.DISTRICT, Level.COMMUNE})
        Optional<UnitId> charged,
    Optional<LocalDate> due)
    implements Content {
  static final String REGISTER = "conference-conclusion";

  @Override
  public Window window() {
    return Window.day(day);
  }

  @Override
  public void readings(Consumer<Statement> sink) {
    // words state nothing
  }
}
