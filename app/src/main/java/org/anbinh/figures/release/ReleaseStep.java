package org.anbinh.figures.release;

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
 * One step in the life of a release. The steps about one release are the versions of one thing: of
 * two people at once one comes second and is told so.
 */
@Declare.Register(name = ReleaseStep.REGISTER, origin = Origin.STEP, entered = false)
record ReleaseStep(
    @Declare.Key @Declare.Length(20) String code,
    @Declare.Place({Level.NATION, Level.PROVINCE, Level.DISTRICT, Level.COMMUNE}) UnitId unit,
    @Declare.When LocalDate day,
    @Declare.Codes("release-step") String step,
    @Declare.Length(1000) Optional<String> words)
    implements Content {
  static final String REGISTER = "release-step";

  @Override
  public Window window() {
    return Window.day(day);
  }

  @Override
  public void readings(Consumer<Statement> sink) {
    // a step states nothing
  }
}
