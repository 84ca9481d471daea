package org.anbinh.ground.catalogue;

import java.util.List;
import java.util.Optional;
import org.anbinh.ground.documents.Documents;

/** What may be counted here, by which codes, on which forms. */
public interface Catalogue {
  /** The catalogue that the program carries. */
  static Catalogue carried() {
    return CatalogueFiles.read(Documents.below("catalogue"));
  }

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

  /**
   * The forms whose filings show how complete a measure is, in the order of the days on which they
   * were owed: a form may follow another. None for measures nobody owes.
   */
  List<ReportForm> coverageForms(String measure);

  /** The newest of them. */
  default Optional<ReportForm> coverageForm(String measure) {
    List<ReportForm> forms = coverageForms(measure);
    return forms.isEmpty() ? Optional.empty() : Optional.of(forms.getLast());
  }
}
