package org.anbinh.figures.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Period;
import org.anbinh.ground.time.Window;
import org.anbinh.ledger.declaration.Content;
import org.anbinh.ledger.declaration.Declare;
import org.anbinh.ledger.declaration.Origin;
import org.anbinh.ledger.declaration.Statement;

/**
 * What a release is, recorded once when it is made and never corrected.
 *
 * @param vintage the batch up to which everything is known
 * @param basis {@code reported}, {@code then}, or the day whose map is meant
 * @param cutOff the last day of knowledge
 * @param publication the day from which everybody may read it
 * @param revises the release in whose place it comes
 */
@Declare.Register(name = ReleaseContent.REGISTER, origin = Origin.STEP, entered = false)
record ReleaseContent(
    @Declare.Key @Declare.Length(20) String code,
    @Declare.Place({Level.NATION, Level.PROVINCE, Level.DISTRICT, Level.COMMUNE}) UnitId unit,
    @Declare.When Period period,
    @Declare.Length(300) String nameVi,
    @Declare.Length(300) String nameEn,
    @Declare.Range int vintage,
    @Declare.Length(20) String basis,
    LocalDate cutOff,
    LocalDate publication,
    List<Indicated> indicators,
    List<Early> early,
    @Declare.Length(20) Optional<String> revises)
    implements Content {
  static final String REGISTER = "release";

  ReleaseContent {
    indicators = List.copyOf(indicators);
    early = List.copyOf(early);
  }

  /**
   * An indicator, and how complete its figure was when the release was made.
   *
   * @param defined first day of the definition in force on the last day of the period
   */
  record Indicated(
      @Declare.Length(100) String indicator,
      LocalDate defined,
      @Declare.Range int received,
      @Declare.Range int due,
      Optional<Integer> approved) {}

  /** Who may read it before its publication, until a day. */
  record Early(@Declare.Length(120) String who, LocalDate until) {}

  @Override
  public Window window() {
    return period.window();
  }

  @Override
  public void readings(Consumer<Statement> sink) {
    // a release repeats what was stated
  }
}
