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
 * One step in the course of a conference. The steps of one conference are the versions of one
 * thing: of two presenters at once one comes second and is told so.
 *
 * @param point number of the point that is shown from now on
 * @param figure mark of the figure that is shown large
 */
@Declare.Register(name = CourseContent.REGISTER, origin = Origin.STEP, entered = false)
record CourseContent(
    @Declare.Key @Declare.Length(20) String code,
    @Declare.Place({Level.NATION, Level.PROVINCE, Level.DISTRICT, Level.COMMUNE}) UnitId unit,
    @Declare.When LocalDate day,
    @Declare.Codes("conference-deed") String deed,
    @Declare.Range int point,
    @Declare.Length(20) Optional<String> figure)
    implements Content {
  static final String REGISTER = "conference-course";

  @Override
  public Window window() {
    return Window.day(day);
  }

  @Override
  public void readings(Consumer<Statement> sink) {
    // a step states nothing
  }
}
