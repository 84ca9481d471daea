package org.anbinh.register.reports;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.anbinh.ground.catalogue.CellKey;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Period;
import org.anbinh.ground.time.Window;
import org.anbinh.ledger.declaration.Cell;
import org.anbinh.ledger.declaration.Content;
import org.anbinh.ledger.declaration.Declare;
import org.anbinh.ledger.declaration.Origin;
import org.anbinh.ledger.declaration.Reading;
import org.anbinh.ledger.declaration.Statement;

/**
 * What a unit reports for a period on one form. A cell that is left out says nothing; a cell that
 * holds 0 says zero; a report without cells says that there is nothing to report.
 */
@Declare.Register(name = "report", origin = Origin.REPORT)
public record Report(
    @Declare.Key @Declare.Form String reportForm,
    @Declare.Key @Declare.Place({Level.NATION, Level.PROVINCE, Level.DISTRICT, Level.COMMUNE})
        UnitId unit,
    @Declare.Key @Declare.When Period period,
    @Declare.Length(1000) Optional<String> remark,
    SortedMap<String, Reading> cells)
    implements Content {
  public Report {
    cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
  }

  @Override
  public Window window() {
    return period.window();
  }

  @Override
  public Optional<String> form() {
    return Optional.of(reportForm);
  }

  @Override
  public void readings(Consumer<Statement> sink) {
    Window window = period.window();
    for (Map.Entry<String, Reading> cell : cells.entrySet()) {
      sink.accept(
          new Statement(new Cell(CellKey.parse(cell.getKey()), unit, window), cell.getValue()));
    }
  }

  /** A cell that states a number. */
  public static Reading amount(long value) {
    return new Reading.Amount(BigDecimal.valueOf(value));
  }
}
