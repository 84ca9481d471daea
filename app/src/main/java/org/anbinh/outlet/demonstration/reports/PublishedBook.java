package org.anbinh.outlet.demonstration.reports;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.outlet.demonstration.calibration.Tables;
import org.anbinh.register.published.PublishedFigure;

/** The figures that two newspaper articles printed. They are not invented. */
public final class PublishedBook {
  private static final LocalDate PRINTED = LocalDate.of(2025, 4, 30);

  private final Territory territory;

  public PublishedBook(Territory territory) {
    this.territory = territory;
  }

  /** All of them. */
  public List<PublishedFigure> all() {
    return Tables.read("published").stream().map(this::figure).toList();
  }

  private PublishedFigure figure(NamedCsvRecord row) {
    return new PublishedFigure(
        row.getField("source"),
        row.getField("figure"),
        unit(row),
        row.getField("indicator"),
        text(row, "filter"),
        text(row, "from").map(LocalDate::parse),
        LocalDate.parse(row.getField("until")),
        row.getField("kind"),
        row.getField("qualifier"),
        new BigDecimal(row.getField("value")),
        text(row, "note"));
  }

  /** Units are meant as they were when the articles were printed. */
  private UnitId unit(NamedCsvRecord row) {
    Level level = Level.valueOf(row.getField("level").toUpperCase(Locale.ROOT));
    return level == Level.NATION
        ? territory.nation().id()
        : territory.find(level, row.getField("code"), PRINTED).map(Unit::id).orElseThrow();
  }

  private static Optional<String> text(NamedCsvRecord row, String column) {
    return Optional.of(row.getField(column)).filter(text -> !text.isEmpty());
  }
}
