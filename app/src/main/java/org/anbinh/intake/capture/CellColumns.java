package org.anbinh.intake.capture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.catalogue.CellKey;
import org.anbinh.ground.catalogue.Code;
import org.anbinh.ground.catalogue.Measure;
import org.anbinh.ground.catalogue.ReportForm;
import org.anbinh.ground.catalogue.Slice;
import org.anbinh.ground.language.Folding;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.language.Language;
import org.anbinh.ledger.declaration.Field;

/** The columns of reports: one for each cell of the catalogue's forms, and for any other cell. */
final class CellColumns {
  private final Field field;
  private final Catalogue catalogue;
  private final Map<String, List<Column>> byName = new HashMap<>();

  CellColumns(Field field, Catalogue catalogue) {
    this.field = field;
    this.catalogue = catalogue;
    catalogue.measures().forEach(measure -> put(new CellKey(measure.id(), Slice.WHOLE)));
    catalogue.forms().forEach(form -> form.cells().forEach(this::put));
  }

  private void put(CellKey key) {
    Column column = column(key);
    for (Language language : Language.values()) {
      List<Column> named =
          byName.computeIfAbsent(
              Folding.fold(column.label().in(language)), _ -> new ArrayList<>(1));
      if (!named.contains(column)) {
        named.add(column);
      }
    }
  }

  Map<String, List<Column>> byName() {
    return Collections.unmodifiableMap(byName);
  }

  List<Column> of(ReportForm form) {
    return form.cells().stream().map(this::column).toList();
  }

  /** Columns of a written cell, or of a label. */
  List<Column> find(String text, String folded) {
    return written(text)
        .map(key -> List.of(column(key)))
        .orElse(byName.getOrDefault(folded, List.of()));
  }

  private Optional<CellKey> written(String text) {
    try {
      CellKey key = CellKey.parse(text);
      return catalogue
          .findMeasure(key.measure())
          .filter(measure -> hasSlice(measure, key))
          .map(_ -> key);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private boolean hasSlice(Measure measure, CellKey key) {
    return key.slice().codes().entrySet().stream()
        .allMatch(each ->
            measure.dimensions().contains(each.getKey())
                && code(each.getKey(), each.getValue()).isPresent());
  }

  private Optional<Code> code(String dimension, String code) {
    return catalogue.findCodeList(dimension).flatMap(list -> list.find(code));
  }

  private Column column(CellKey key) {
    Label measure = catalogue.measure(key.measure()).name();
    return new Column(
        key.toString(),
        field,
        0,
        new Label(measure.vi() + slice(key, Language.VI), measure.en() + slice(key, Language.EN)));
  }

  private String slice(CellKey key, Language language) {
    if (key.slice().codes().isEmpty()) {
      return "";
    }
    return key.slice().codes().entrySet().stream()
        .map(each ->
            code(each.getKey(), each.getValue())
                .map(code -> code.name().in(language))
                .orElse(each.getValue()))
        .collect(Collectors.joining(", ", ": ", ""));
  }
}
