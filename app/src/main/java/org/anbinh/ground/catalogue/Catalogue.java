package org.anbinh.ground.catalogue;

import java.util.List;
import java.util.Optional;

/** What may be counted here, by which codes, on which forms. */
public interface Catalogue {
  List<Measure> measures();

  Optional<Measure> findMeasure(String id);

  /** The measure of that id. */
  default Measure measure(String id) {
    return findMeasure(id)
        .orElseThrow(() -> new IllegalArgumentException("There is no measure \"" + id + "\""));
  }

  List<CodeList> codeLists();

  Optional<CodeList> findCodeList(String id);

  /** The code list of that id. */
  default CodeList codeList(String id) {
    return findCodeList(id)
        .orElseThrow(() -> new IllegalArgumentException("There is no code list \"" + id + "\""));
  }

  List<ReportForm> forms();

  Optional<ReportForm> findForm(String id);

  /** The form whose filings show how complete a measure is; none for measures nobody owes. */
  Optional<ReportForm> coverageForm(String measure);
}
