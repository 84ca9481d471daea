package org.anbinh.house;

import org.anbinh.ground.documents.Document;
import org.anbinh.ground.documents.Documents;
import org.anbinh.ground.documents.Mapping;

/** Every rule that input is judged by, with what is said to whoever breaks it. */
final class RulesReference {
  private RulesReference() {}

  static String text() {
    var page =
        new Markdown(
            "Rules for input",
            "What is refused, in the words in which it is said, and how it is mended at its source."
                + " First the rules on fields that must agree with each other, register by"
                + " register; then those on rows, cells and files of every register.");
    for (Document document : Documents.below("labels")) {
      if (document.root().has("remarks")) {
        page.heading("Fields that must agree: " + name(document));
        rows(page, document.root().mapping("remarks"));
      }
    }
    for (Document document : Documents.below("labels")) {
      if (name(document).equals("issue")) {
        page.heading("Rows, cells and files");
        rows(page, document.root());
      }
    }
    return page.toString();
  }

  private static String name(Document document) {
    return document.path().replaceFirst("\\.yaml$", "").replaceFirst("^.*/", "");
  }

  private static void rows(Markdown page, Mapping rules) {
    page.head("rule", "what is wrong", "sai ở đâu", "how it is mended");
    for (String rule : rules.entries().keySet()) {
      if (rules.entries().get(rule) instanceof Mapping said && said.has("reason")) {
        page.row(
            "`" + rule + "`",
            said.mapping("reason").text("en"),
            said.mapping("reason").text("vi"),
            said.has("remedy") ? said.mapping("remedy").text("en") : "");
      }
    }
  }
}
