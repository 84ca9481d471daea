package org.anbinh.ground.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.anbinh.ground.documents.BadDocumentException;
import org.anbinh.ground.documents.Document;
import org.anbinh.ground.documents.Mapping;
import org.anbinh.ground.documents.Scalar;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.time.Span;

/** Reads measures, code lists and forms, and refuses what does not fit together. */
final class CatalogueFiles {
  private static final String CODES = "codes/";
  private static final String FORMS = "forms/";

  private final Map<String, Measure> measures = new LinkedHashMap<>();
  private final Map<String, CodeList> codeLists = new LinkedHashMap<>();
  private final Map<String, ReportForm> forms = new LinkedHashMap<>();
  private final Map<String, List<ReportForm>> coverage = new LinkedHashMap<>();

  private CatalogueFiles() {}

  static Catalogue read(Collection<Document> documents) {
    var files = new CatalogueFiles();
    documents.stream().filter(each -> each.path().startsWith(CODES)).forEach(files::codeList);
    documents.stream().filter(each -> each.path().startsWith(CODES)).forEach(files::sameCodes);
    documents.stream().filter(each -> each.path().equals("measures")).forEach(files::measures);
    documents.stream().filter(each -> each.path().startsWith(FORMS)).forEach(files::form);
    documents.stream().filter(each -> each.path().equals("measures")).forEach(files::coverage);
    return new CarriedCatalogue(files.measures, files.codeLists, files.forms, files.coverage);
  }

  private void codeList(Document document) {
    Mapping root = document.root();
    if (root.has("sameAs")) {
      return;
    }
    root.only("name", "codes");
    String id = document.path().substring(CODES.length());
    var codes = new ArrayList<Code>();
    for (Mapping each : root.mappings("codes")) {
      each.only("code", "vi", "en", "parent", "from", "until");
      codes.add(
          new Code(
              each.text("code"),
              new Label(each.text("vi"), each.text("en")),
              each.findScalar("parent").map(Scalar::text),
              span(each)));
    }
    put(root, id, codes);
  }

  private void sameCodes(Document document) {
    Mapping root = document.root();
    if (root.has("sameAs")) {
      root.only("name", "sameAs");
      CodeList model = codeLists.get(root.text("sameAs"));
      if (model == null) {
        throw new BadDocumentException(
            root.scalar("sameAs").place(), "there is no code list \"" + root.text("sameAs") + "\"");
      }
      put(root, document.path().substring(CODES.length()), model.codes());
    }
  }

  private void put(Mapping root, String id, List<Code> codes) {
    try {
      codeLists.put(id, new CodeList(id, label(root.mapping("name")), codes));
    } catch (IllegalArgumentException e) {
      throw new BadDocumentException(root.place(), String.valueOf(e.getMessage()));
    }
  }

  private void measures(Document document) {
    for (Mapping each : document.root().only("measures").mappings("measures")) {
      each.only("id", "vi", "en", "kind", "unit", "dimensions", "sensitive", "coverage");
      var dimensions = new ArrayList<String>();
      for (Scalar dimension : each.scalars("dimensions")) {
        if (!codeLists.containsKey(dimension.text())) {
          throw new BadDocumentException(
              dimension.place(),
              "there is no code list \"" + dimension.text() + "\"; add its file");
        }
        dimensions.add(dimension.text());
      }
      var measure =
          new Measure(
              each.text("id"),
              new Label(each.text("vi"), each.text("en")),
              kind(each.scalar("kind")),
              each.text("unit"),
              dimensions.stream().sorted().toList(),
              each.findScalar("sensitive").map(Scalar::flag).orElse(false));
      if (measures.put(measure.id(), measure) != null) {
        throw new BadDocumentException(
            each.place(), "the measure " + measure.id() + " stands here twice; keep one of them");
      }
    }
  }

  private static MeasureKind kind(Scalar written) {
    try {
      return MeasureKind.valueOf(written.text().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new BadDocumentException(
          written.place(),
          "\"" + written.text() + "\" is no kind of measure; write flow, stock or distinct");
    }
  }

  private void form(Document document) {
    ReportForm form =
        new FormFile(document.root(), measures, codeLists)
            .read(document.path().substring(FORMS.length()));
    forms.put(form.id(), form);
  }

  private void coverage(Document document) {
    for (Mapping each : document.root().mappings("measures")) {
      var owed = new ArrayList<ReportForm>();
      for (Scalar id : each.scalars("coverage")) {
        ReportForm form = forms.get(id.text());
        if (form == null) {
          throw new BadDocumentException(id.place(), "there is no form \"" + id.text() + "\"");
        }
        owed.add(form);
      }
      coverage.put(each.text("id"), List.copyOf(owed));
    }
  }

  static Span span(Mapping written) {
    Optional<Scalar> from = written.findScalar("from");
    Optional<Scalar> until = written.findScalar("until");
    return new Span(from.map(Scalar::day), until.map(Scalar::day));
  }

  static Label label(Mapping words) {
    words.only("vi", "en");
    return new Label(words.text("vi"), words.text("en"));
  }
}
