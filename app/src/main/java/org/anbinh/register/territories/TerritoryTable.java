package org.anbinh.register.territories;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.TerritoryTables;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;
import org.anbinh.ledger.declaration.Content;
import org.anbinh.ledger.declaration.Declare;
import org.anbinh.ledger.declaration.Origin;
import org.anbinh.ledger.declaration.RegisterDescriptor;
import org.anbinh.ledger.declaration.Sensitivity;
import org.anbinh.ledger.declaration.Statement;

/**
 * One table of a territory as it was imported. Its versions are the territories that were known one
 * after the other; it gives no readings.
 *
 * @param nation the nation whose units it tells of
 * @param rows the table itself, as CSV
 */
@Declare.Register(
    name = "territory-table",
    origin = Origin.RECORD,
    entered = false,
    sensitivity = Sensitivity.OPEN)
public record TerritoryTable(
    @Declare.Key @Declare.Length(40) String file,
    @Declare.Place(Level.NATION) UnitId nation,
    @Declare.When LocalDate importedOn,
    @Declare.Length(TerritoryTable.LONGEST) String rows)
    implements Content {
  static final int LONGEST = 64_000_000;

  /** The subject under which the ledger keeps the versions of a table. */
  static String subject(RegisterDescriptor<TerritoryTable> register, TerritoryTables.Table table) {
    return register.subject(
        new TerritoryTable(
            table.file(), new UnitId(Level.NATION, "-", Optional.empty()), LocalDate.EPOCH, ""));
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
    // a map is no figure
  }
}
