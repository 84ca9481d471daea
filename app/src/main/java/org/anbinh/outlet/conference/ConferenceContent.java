package org.anbinh.outlet.conference;

import java.time.LocalDate;
import java.util.List;
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
 * What a conference is and what stands on its programme; each arrangement is a version.
 *
 * @param release code of the release whose figures it decides on
 * @param paper id of the template whose sections its points show
 */
@Declare.Register(name = ConferenceContent.REGISTER, origin = Origin.STEP, entered = false)
record ConferenceContent(
    @Declare.Key @Declare.Length(20) String code,
    @Declare.Place({Level.NATION, Level.PROVINCE, Level.DISTRICT, Level.COMMUNE}) UnitId unit,
    @Declare.When LocalDate day,
    @Declare.Length(300) String nameVi,
    @Declare.Length(300) String nameEn,
    @Declare.Length(20) String release,
    @Declare.Length(60) Optional<String> paper,
    List<PointContent> points)
    implements Content {
  static final String REGISTER = "conference";

  ConferenceContent {
    points = List.copyOf(points);
  }

  /**
   * A point of the programme.
   *
   * @param number stays the same wherever the point stands
   * @param title in the words of whoever arranged it; empty for that of the section
   * @param section of the paper, {@code II.1} or {@code annex.I}
   */
  record PointContent(
      @Declare.Range(from = 1) int number,
      @Declare.Length(300) Optional<String> title,
      @Declare.Length(20) Optional<String> section) {}

  @Override
  public Window window() {
    return Window.day(day);
  }

  @Override
  public void readings(Consumer<Statement> sink) {
    // a programme states nothing
  }
}
