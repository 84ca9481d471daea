package org.anbinh.outlet.papers.writing;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;
import org.anbinh.ledger.declaration.Content;
import org.anbinh.ledger.declaration.Declare;
import org.anbinh.ledger.declaration.Origin;
import org.anbinh.ledger.declaration.Statement;
import org.anbinh.outlet.papers.PaperTexts;

/** What an editor wrote at one place of one paper. */
@Declare.Register(name = PaperText.REGISTER, origin = Origin.STEP, entered = false)
record PaperText(
    @Declare.Key @Declare.Length(20) String release,
    @Declare.Key @Declare.Length(60) String template,
    @Declare.Key @Declare.Place({Level.NATION, Level.PROVINCE, Level.DISTRICT, Level.COMMUNE})
        UnitId unit,
    @Declare.Key @Declare.Length(2) String language,
    @Declare.Key @Declare.Length(60) String place,
    @Declare.When LocalDate day,
    @Declare.Length(PaperTexts.LONGEST) String words)
    implements Content {
  static final String REGISTER = "paper-text";

  @Override
  public Window window() {
    return Window.day(day);
  }

  @Override
  public void readings(Consumer<Statement> sink) {
    // words state nothing
  }
}
