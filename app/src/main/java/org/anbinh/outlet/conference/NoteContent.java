package org.anbinh.outlet.conference;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;
import org.anbinh.ledger.declaration.Content;
import org.anbinh.ledger.declaration.Declare;
import org.anbinh.ledger.declaration.Origin;
import org.anbinh.ledger.declaration.Statement;

/**
 * A question or a proposal, noted for the unit that speaks.
 *
 * @param point number of the point that was shown; 0 for none
 */
@Declare.Register(name = NoteContent.REGISTER, origin = Origin.STEP, entered = false)
record NoteContent(
    @Declare.Key @Declare.Length(20) String code,
    @Declare.Key @Declare.Range(from = 1) int number,
    @Declare.Place({Level.NATION, Level.PROVINCE, Level.DISTRICT, Level.COMMUNE}) UnitId unit,
    @Declare.When LocalDate day,
    @Declare.Codes("conference-note") String kind,
    @Declare.Range int point,
    @Declare.Length(Conferences.LONGEST) String words)
    implements Content {
  static final String REGISTER = "conference-note";

  @Override
  public Window window() {
    return Window.day(day);
  }

  @Override
  public void readings(Consumer<Statement> sink) {
    // words state nothing
  }
}
