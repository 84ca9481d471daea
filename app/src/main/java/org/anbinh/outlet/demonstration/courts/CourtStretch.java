package org.anbinh.outlet.demonstration.courts;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anbinh.ground.time.Window;
import org.anbinh.outlet.demonstration.calibration.Tables;

/**
 * What the courts did in a run of months, in all or in one province.
 *
 * @param province code of the province meant; empty for the nation
 * @param sentences given for one province only, where its sentences are published
 */
record CourtStretch(
    Window window,
    String province,
    long casesAccepted,
    long defendantsAccepted,
    long casesResolved,
    long defendantsResolved,
    Optional<Sentences> sentences) {

  /** Defendants by sentence; those left are not stated. */
  record Sentences(int death, int life, int fixed) {}

  /** All, in the order of the table. */
  static List<CourtStretch> all() {
    return Tables.read("court-stretches").stream().map(CourtStretch::of).toList();
  }

  private static CourtStretch of(NamedCsvRecord row) {
    return new CourtStretch(
        new Window(LocalDate.parse(row.getField("from")), LocalDate.parse(row.getField("until"))),
        row.getField("province"),
        Long.parseLong(row.getField("cases_accepted")),
        Long.parseLong(row.getField("defendants_accepted")),
        Long.parseLong(row.getField("cases_resolved")),
        Long.parseLong(row.getField("defendants_resolved")),
        row.getField("death").isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Sentences(
                    Integer.parseInt(row.getField("death")),
                    Integer.parseInt(row.getField("life")),
                    Integer.parseInt(row.getField("fixed")))));
  }

  boolean national() {
    return province.isEmpty();
  }
}
