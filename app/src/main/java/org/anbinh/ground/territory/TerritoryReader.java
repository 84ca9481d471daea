package org.anbinh.ground.territory;

import java.util.List;
import org.anbinh.ground.tables.Refusals;
import org.anbinh.ground.tables.TableReader;
import org.anbinh.ground.tables.TableRow;
import org.anbinh.ground.territory.TerritoryTables.Table;
import org.anbinh.ground.territory.UnitReader.UnitRow;

/**
 * Reads the tables of a territory in steps; each step builds on what the one before found sound.
 */
final class TerritoryReader {
  private final TerritoryTables tables;
  private final Refusals refusals = new Refusals();

  TerritoryReader(TerritoryTables tables) {
    this.tables = tables;
  }

  Loading read() {
    List<TableRow> unitRows = rows(Table.UNITS);
    List<TableRow> changeRows = rows(Table.CHANGES);
    List<TableRow> neighbours = rows(Table.NEIGHBOURS);
    List<TableRow> communes = rows(Table.BORDER_COMMUNES);
    List<TableRow> gates = rows(Table.BORDER_GATES);
    if (!refusals.none()) {
      return refused();
    }
    List<UnitRow> units = new UnitReader(unitRows, refusals).units();
    var changes = ChangeReader.changes(changeRows);
    UnitIndex index = new UnitIndex(units.stream().map(UnitRow::unit).toList());
    var checks = new UnitChecks(units, index, refusals);
    checks.overlaps();
    if (!refusals.none()) {
      return refused();
    }
    checks.parents();
    Chains chains = new ChainBuilder(index, changes, refusals).build(units);
    if (!refusals.none()) {
      return refused();
    }
    Surroundings.Rows surroundings =
        new SurroundingsReader(index).read(neighbours, communes, gates);
    return refusals.none()
        ? new Loading.Loaded(new LoadedTerritory(index, chains, surroundings, tables.fingerprint()))
        : refused();
  }

  private List<TableRow> rows(Table table) {
    String text = tables.text(table);
    return text.isEmpty() && table != Table.UNITS
        ? List.of()
        : new TableReader(table.file(), table.columns(), refusals).rows(text);
  }

  private Loading refused() {
    return new Loading.Refused(refusals.list());
  }
}
