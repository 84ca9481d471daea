package org.anbinh.outlet.maps;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;
import org.anbinh.ledger.declaration.Content;
import org.anbinh.ledger.declaration.Declare;
import org.anbinh.ledger.declaration.Origin;
import org.anbinh.ledger.declaration.Sensitivity;
import org.anbinh.ledger.declaration.Statement;

/**
 * Boundaries of the units of one level on one day, as its users brought them. It gives no readings.
 *
 * @param sheet level and day, such as {@code province:2025-07-01}
 * @param source who drew them and by what right they are used here
 * @param shapes GeoJSON, simplified for showing; empty once they were withdrawn
 */
@Declare.Register(
    name = "boundary-sheet",
    origin = Origin.RECORD,
    entered = false,
    sensitivity = Sensitivity.OPEN)
public record BoundarySheet(
    @Declare.Key @Declare.Length(40) String sheet,
    @Declare.Place(Level.NATION) UnitId nation,
    @Declare.When LocalDate importedOn,
    @Declare.Length(1000) String source,
    @Declare.Length(BoundarySheet.LONGEST) String shapes)
    implements Content {
  static final int LONGEST = 64_000_000;

  static String name(Level level, LocalDate day) {
    return level.written() + ":" + day;
  }

  @Override
  public UnitId unit() {
    return nation;
  }

  @Override
  public Window window() {
    return Window.day(importedOn);
  }

  @Override
  public void readings(Consumer<Statement> sink) {
    // a boundary is no figure
  }
}
