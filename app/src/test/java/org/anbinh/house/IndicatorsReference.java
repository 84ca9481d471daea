package org.anbinh.house;

import java.util.stream.Collectors;
import org.anbinh.ground.documents.Document;
import org.anbinh.ground.documents.Documents;
import org.anbinh.ground.documents.Mapping;
import org.anbinh.ground.documents.Node;
import org.anbinh.ground.documents.Scalar;
import org.anbinh.ground.documents.Sequence;

/** Every indicator with its definitions through time. */
final class IndicatorsReference {
  private IndicatorsReference() {}

  static String text() {
    var page =
        new Markdown(
            "Indicators",
            "Formulas over measures, dated like law. Every measure (see [measures](measures.md)) is an indicator of itself;"
                + " these are the others.");
    for (Document document : Documents.below("indicators")) {
      indicator(page, document);
    }
    return page.toString();
  }

  private static void indicator(Markdown page, Document document) {
    Mapping root = document.root();
    Mapping name = root.mapping("name");
    page.heading(document.path()).line(name.text("en") + " / " + name.text("vi") + "  ");
    page.line("Unit: " + root.text("unit") + ".").line("");
    page.head("from", "formula", "variables", "source");
    for (Mapping definition : root.mappings("definitions")) {
      page.row(
          definition.text("from"),
          "`" + definition.text("formula") + "`",
          definition.mapping("variables").entries().entrySet().stream()
              .map(variable -> "`" + variable.getKey() + "` " + words(variable.getValue()))
              .collect(Collectors.joining("<br>")),
          definition.find("source").map(IndicatorsReference::words).orElse(""));
    }
  }

  private static String words(Node node) {
    return switch (node) {
      case Scalar(var at, String text) -> text;
      case Sequence(var at, var items) ->
          items.stream().map(IndicatorsReference::words).collect(Collectors.joining(", "));
      case Mapping mapping when mapping.has("en") ->
          mapping.text("en") + " / " + mapping.text("vi");
      case Mapping mapping ->
          mapping.entries().entrySet().stream()
              .map(entry -> entry.getKey() + " " + words(entry.getValue()))
              .collect(Collectors.joining(", "));
    };
  }
}
