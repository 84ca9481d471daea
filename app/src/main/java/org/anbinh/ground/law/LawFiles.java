package org.anbinh.ground.law;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.anbinh.ground.documents.BadDocumentException;
import org.anbinh.ground.documents.Document;
import org.anbinh.ground.documents.Mapping;
import org.anbinh.ground.documents.Scalar;
import org.anbinh.ground.language.Label;

/** Reads the law files and refuses what has no reference, no known unit or no day of review. */
final class LawFiles {
  static final String BREAKS = "breaks";

  private static final Set<String> UNITS =
      Set.of(
          "code",
          "day",
          "day-of-month",
          "month",
          "percent",
          "g/kg",
          "kg/litre",
          "mg/tablet",
          "g/cake");

  private LawFiles() {}

  static CarriedLaw read(Collection<Document> documents) {
    var rules = new ArrayList<CarriedLaw.Rule>();
    List<Law.Break> breaks = List.of();
    for (Document document : documents) {
      if (document.path().equals(BREAKS)) {
        breaks = breaks(document.root());
      } else {
        rules.add(rule(document));
      }
    }
    return new CarriedLaw(rules, breaks);
  }

  private static CarriedLaw.Rule rule(Document document) {
    Mapping root =
        document.root().only("title", "unit", "type", "lastReviewed", "provisions", "questions");
    ValueType type = ValueType.of(root.scalar("type"));
    var provisions = new ArrayList<Provision<Object>>();
    for (Mapping each : root.mappings("provisions")) {
      provisions.add(provision(each, type));
    }
    var questions = root.mappings("questions").stream().map(ValueType::words).toList();
    try {
      return new CarriedLaw.Rule(
          type.type(),
          new Parameter<>(
              document.path(),
              ValueType.words(root.mapping("title")),
              unit(root.scalar("unit")),
              provisions,
              root.scalar("lastReviewed").day(),
              questions));
    } catch (IllegalArgumentException e) {
      throw new BadDocumentException(root.place(), String.valueOf(e.getMessage()));
    }
  }

  private static String unit(Scalar written) {
    if (!UNITS.contains(written.text())) {
      throw new BadDocumentException(
          written.place(),
          "\""
              + written.text()
              + "\" is no unit of law; the units are "
              + UNITS.stream().sorted().toList());
    }
    return written.text();
  }

  private static Provision<Object> provision(Mapping written, ValueType type) {
    written.only(
        "from", "value", "repeals", "instrument", "article", "sureness", "gazetted", "note");
    boolean repeals = written.findScalar("repeals").map(Scalar::flag).orElse(false);
    if (repeals == written.has("value")) {
      throw new BadDocumentException(
          written.place(), "a provision sets a value or repeals it: write value, or repeals: true");
    }
    var from = written.scalar("from").day();
    return repeals
        ? new Provision.Repeals<>(from, citation(written))
        : new Provision.Sets<>(from, type.read(written), citation(written));
  }

  private static Citation citation(Mapping written) {
    return new Citation(
        written.text("instrument"),
        written.findScalar("article").map(Scalar::text).orElse(""),
        sureness(written.scalar("sureness")),
        written.findScalar("gazetted").map(Scalar::day),
        written.findScalar("note").map(Scalar::text).orElse(""));
  }

  private static Citation.Sureness sureness(Scalar written) {
    try {
      return Citation.Sureness.valueOf(written.text().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new BadDocumentException(
          written.place(),
          "\""
              + written.text()
              + "\" does not say how sure we are; write "
              + List.of(Citation.Sureness.values()));
    }
  }

  private static List<Law.Break> breaks(Mapping root) {
    root.only(BREAKS);
    var breaks = new ArrayList<Law.Break>();
    for (Mapping each : root.mappings(BREAKS)) {
      each.only(
          "id", "on", "note", "measures", "instrument", "article", "sureness", "gazetted", "doubt");
      breaks.add(
          new Law.Break(
              each.text("id"),
              each.scalar("on").day(),
              label(each),
              each.scalars("measures").stream().map(Scalar::text).toList(),
              source(each)));
    }
    return List.copyOf(breaks);
  }

  private static Label label(Mapping each) {
    return ValueType.words(each.mapping("note"));
  }

  private static Citation source(Mapping each) {
    return new Citation(
        each.text("instrument"),
        each.findScalar("article").map(Scalar::text).orElse(""),
        sureness(each.scalar("sureness")),
        each.findScalar("gazetted").map(Scalar::day),
        each.findScalar("doubt").map(Scalar::text).orElse(""));
  }
}
