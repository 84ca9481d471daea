package org.anbinh.figures.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.catalogue.CodeList;
import org.anbinh.ground.catalogue.Measure;
import org.anbinh.ground.documents.BadDocumentException;
import org.anbinh.ground.documents.Document;
import org.anbinh.ground.documents.Mapping;
import org.anbinh.ground.documents.Scalar;
import org.anbinh.ground.language.Label;
import org.anbinh.ledger.declaration.Origin;

/** Reads indicators from their files; a measure without a file is an indicator as it is. */
final class IndicatorFiles implements Indicators {
  private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);
  private static final Label CATALOGUE =
      new Label("Danh mục chỉ tiêu của hệ thống", "The system's catalogue of measures");

  private final Catalogue catalogue;
  private final Map<String, Indicator> byId = new LinkedHashMap<>();

  private IndicatorFiles(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  static Indicators read(Collection<Document> documents, Catalogue catalogue) {
    var files = new IndicatorFiles(catalogue);
    documents.forEach(files::read);
    catalogue.measures().forEach(files::plain);
    return files;
  }

  private void plain(Measure measure) {
    var value = new Variable(measure.id(), new TreeMap<>(), Origin.RECORD);
    var definition =
        new Definition(
            ALWAYS,
            CATALOGUE,
            Formula.of("value"),
            new TreeMap<>(Map.of("value", value)),
            Optional.empty());
    byId.putIfAbsent(
        measure.id(),
        new Indicator(measure.id(), measure.name(), measure.unit(), 0, false, List.of(definition)));
  }

  private void read(Document document) {
    Mapping root = document.root().only("name", "unit", "decimals", "status", "definitions");
    Mapping name = root.mapping("name").only("vi", "en");
    var definitions = new ArrayList<Definition>();
    for (Mapping each : root.mappings("definitions")) {
      definitions.add(definition(each));
    }
    try {
      byId.put(
          document.path(),
          new Indicator(
              document.path(),
              new Label(name.text("vi"), name.text("en")),
              root.text("unit"),
              root.findScalar("decimals").map(Scalar::count).orElse(0),
              root.findScalar("status").map(Scalar::flag).orElse(false),
              definitions));
    } catch (IllegalArgumentException e) {
      throw new BadDocumentException(root.place(), String.valueOf(e.getMessage()), e);
    }
  }

  private Definition definition(Mapping written) {
    written.only("from", "source", "formula", "variables", "ratio");
    var variables = new TreeMap<String, Variable>();
    for (String name : written.mapping("variables").entries().keySet()) {
      variables.put(name, variable(written.mapping("variables").mapping(name)));
    }
    Mapping source = written.mapping("source").only("vi", "en");
    try {
      return new Definition(
          written.scalar("from").day(),
          new Label(source.text("vi"), source.text("en")),
          Formula.of(written.text("formula")),
          variables,
          written.has("ratio") ? Optional.of(ratio(written.mapping("ratio"))) : Optional.empty());
    } catch (IllegalArgumentException e) {
      throw new BadDocumentException(written.place(), String.valueOf(e.getMessage()), e);
    }
  }

  private static Definition.Ratio ratio(Mapping written) {
    written.only("numerator", "denominator", "scale");
    return new Definition.Ratio(
        written.text("numerator"), written.text("denominator"), written.scalar("scale").count());
  }

  private Variable variable(Mapping written) {
    written.only("measure", "filter", "origin");
    Scalar measure = written.scalar("measure");
    if (catalogue.findMeasure(measure.text()).isEmpty()) {
      throw new BadDocumentException(
          measure.place(),
          "the catalogue has no measure \"" + measure.text() + "\"; add it to measures");
    }
    SortedMap<String, String> filter = new TreeMap<>();
    if (written.has("filter")) {
      Mapping codes = written.mapping("filter");
      for (String dimension : codes.entries().keySet()) {
        filter.put(dimension, code(dimension, codes.scalar(dimension)));
      }
    }
    Origin preferred =
        written
            .findScalar("origin")
            .map(each -> Origin.valueOf(each.text().toUpperCase(Locale.ROOT)))
            .orElse(Origin.RECORD);
    return new Variable(measure.text(), filter, preferred);
  }

  private String code(String dimension, Scalar written) {
    Optional<CodeList> list = catalogue.findCodeList(dimension);
    if (list.flatMap(each -> each.find(written.text())).isEmpty()) {
      throw new BadDocumentException(
          written.place(), "there is no code " + dimension + "=" + written.text());
    }
    return written.text();
  }

  @Override
  public List<Indicator> list() {
    return List.copyOf(byId.values());
  }

  @Override
  public Optional<Indicator> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }
}
