package org.anbinh.ground.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The catalogue that the program carries in its files. */
record CarriedCatalogue(
    Map<String, Measure> measuresById,
    Map<String, CodeList> codeListsById,
    Map<String, ReportForm> formsById,
    Map<String, List<ReportForm>> coverage)
    implements Catalogue {
  CarriedCatalogue {
    measuresById = new LinkedHashMap<>(measuresById);
    codeListsById = new LinkedHashMap<>(codeListsById);
    formsById = new LinkedHashMap<>(formsById);
    coverage = Map.copyOf(coverage);
  }

  @Override
  public List<Measure> measures() {
    return List.copyOf(measuresById.values());
  }

  @Override
  public Optional<Measure> findMeasure(String id) {
    return Optional.ofNullable(measuresById.get(id));
  }

  @Override
  public List<CodeList> codeLists() {
    return List.copyOf(codeListsById.values());
  }

  @Override
  public Optional<CodeList> findCodeList(String id) {
    return Optional.ofNullable(codeListsById.get(id));
  }

  @Override
  public List<ReportForm> forms() {
    return List.copyOf(formsById.values());
  }

  @Override
  public Optional<ReportForm> findForm(String id) {
    return Optional.ofNullable(formsById.get(id));
  }

  @Override
  public List<ReportForm> coverageForms(String measure) {
    return coverage.getOrDefault(measure, List.of());
  }
}
