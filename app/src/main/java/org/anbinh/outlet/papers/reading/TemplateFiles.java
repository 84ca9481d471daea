package org.anbinh.outlet.papers.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.anbinh.figures.indicators.Indicators;
import org.anbinh.ground.documents.BadDocumentException;
import org.anbinh.ground.documents.Document;
import org.anbinh.ground.documents.Documents;
import org.anbinh.ground.documents.Mapping;
import org.anbinh.ground.documents.Scalar;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.time.Window;
import org.anbinh.outlet.papers.Heading;
import org.anbinh.outlet.papers.PaperFigure.Operation;
import org.anbinh.outlet.papers.PaperTemplate;
import org.anbinh.outlet.papers.PaperTemplate.Days;
import org.anbinh.outlet.papers.PaperTemplate.Named;

/** Reads templates from their files; every mistake is named with its line and its remedy. */
public final class TemplateFiles {
  private final Indicators indicators;

  public TemplateFiles(Indicators indicators) {
    this.indicators = indicators;
  }

  /** The templates that the program carries, by their ids. */
  public List<PaperTemplate> carried() {
    return Documents.below("papers").stream().map(this::read).toList();
  }

  /** One template. */
  public PaperTemplate read(Document document) {
    Mapping root =
        document
            .root()
            .only(
                "name",
                "levels",
                "heading",
                "bases",
                "windows",
                "figures",
                "body",
                "signature",
                "recipients");
    Map<String, Days> windows = windows(root);
    Map<String, Named> figures = figures(root, windows.keySet());
    return new PaperTemplate(
        document.path(),
        label(root.mapping("name")),
        root.scalars("levels").stream().map(TemplateFiles::level).collect(Collectors.toSet()),
        head(root.mapping("heading")),
        labels(root, "bases"),
        windows,
        figures,
        new ElementReader(windows.keySet(), figures).elements(root.mappings("body")),
        signing(root.mapping("signature")),
        labels(root, "recipients"));
  }

  static Label label(Mapping written) {
    return new Label(written.text("vi"), written.text("en"));
  }

  static Optional<Label> findLabel(Mapping written, String key) {
    return written.has(key)
        ? Optional.of(label(written.mapping(key).only("vi", "en")))
        : Optional.empty();
  }

  static Level level(Scalar written) {
    for (Level each : Level.values()) {
      if (each.written().equals(written.text())) {
        return each;
      }
    }
    throw new BadDocumentException(
        written.place(),
        "\"" + written.text() + "\" is no level; write nation, province, district or commune");
  }

  private static List<Label> labels(Mapping root, String key) {
    return root.mappings(key).stream().map(each -> label(each.only("vi", "en"))).toList();
  }

  private static PaperTemplate.Head head(Mapping written) {
    written.only("style", "parent", "body", "symbol", "place", "kind", "subject", "to");
    Scalar style = written.scalar("style");
    return new PaperTemplate.Head(
        switch (style.text()) {
          case "state" -> Heading.Style.STATE;
          case "party" -> Heading.Style.PARTY;
          case "plain" -> Heading.Style.PLAIN;
          default ->
              throw new BadDocumentException(
                  style.place(),
                  "\"" + style.text() + "\" is no heading; write state, party or plain");
        },
        findLabel(written, "parent"),
        label(written.mapping("body")),
        written.text("symbol"),
        label(written.mapping("place")),
        label(written.mapping("kind")),
        label(written.mapping("subject")),
        findLabel(written, "to"));
  }

  private static PaperTemplate.Signing signing(Mapping written) {
    written.only("authority", "position");
    return new PaperTemplate.Signing(
        findLabel(written, "authority"), label(written.mapping("position")));
  }

  private static Map<String, Days> windows(Mapping root) {
    var windows = new LinkedHashMap<String, Days>();
    windows.put("end", new Days.LastDay("main"));
    if (root.has("windows")) {
      Mapping written = root.mapping("windows");
      for (String name : written.entries().keySet()) {
        windows.put(name, days(written.mapping(name), windows.keySet()));
      }
    }
    return windows;
  }

  private static Days days(Mapping written, Set<String> known) {
    written.only("previous", "year-before", "last-day", "from", "until");
    for (String key : List.of("previous", "year-before", "last-day")) {
      if (written.has(key)) {
        Scalar of = written.scalar(key);
        if (!of.text().equals("main") && !known.contains(of.text())) {
          throw new BadDocumentException(
              of.place(),
              "there is no window \"" + of.text() + "\" above; write main or one of " + known);
        }
        return switch (key) {
          case "previous" -> new Days.Previous(of.text());
          case "year-before" -> new Days.YearBefore(of.text());
          default -> new Days.LastDay(of.text());
        };
      }
    }
    return new Days.Fixed(new Window(written.scalar("from").day(), written.scalar("until").day()));
  }

  private Map<String, Named> figures(Mapping root, Set<String> windows) {
    var figures = new LinkedHashMap<String, Named>();
    Mapping written = root.mapping("figures");
    for (String name : written.entries().keySet()) {
      Mapping each = written.mapping(name);
      figures.put(name, each.has("indicator") ? asked(each, windows) : computed(each, figures));
    }
    return figures;
  }

  private Named asked(Mapping written, Set<String> windows) {
    written.only("indicator", "filter", "window", "of", "label");
    Scalar indicator = written.scalar("indicator");
    if (indicators.find(indicator.text()).isEmpty()) {
      throw new BadDocumentException(
          indicator.place(),
          "there is no indicator \"" + indicator.text() + "\"; docs/reference lists them");
    }
    String window = written.findScalar("window").map(Scalar::text).orElse("main");
    if (!window.equals("main") && !windows.contains(window)) {
      throw new BadDocumentException(
          written.scalar("window").place(), "there is no window \"" + window + "\"");
    }
    var filter = new TreeMap<String, String>();
    if (written.has("filter")) {
      Mapping codes = written.mapping("filter");
      codes.entries().keySet().forEach(each -> filter.put(each, codes.text(each)));
    }
    return new Named.Asked(
        indicator.text(),
        filter,
        window,
        written.findScalar("of").map(Scalar::text).filter("nation"::equals).isPresent(),
        findLabel(written, "label"));
  }

  private static Named computed(Mapping written, Map<String, Named> known) {
    written.only("difference", "sum", "share", "label");
    var found = new ArrayList<Named>();
    for (String key : List.of("difference", "sum", "share")) {
      if (written.has(key)) {
        List<Scalar> of = written.scalars(key);
        of.stream()
            .filter(each -> !known.containsKey(each.text()))
            .findFirst()
            .ifPresent(each -> {
              throw new BadDocumentException(
                  each.place(), "there is no figure \"" + each.text() + "\" above");
            });
        found.add(
            new Named.Computed(
                switch (key) {
                  case "difference" -> Operation.DIFFERENCE;
                  case "sum" -> Operation.SUM;
                  default -> Operation.SHARE;
                },
                of.stream().map(Scalar::text).toList(),
                findLabel(written, "label")));
      }
    }
    if (found.size() != 1) {
      throw new BadDocumentException(
          written.place(), "write an indicator, or one of difference, sum and share");
    }
    return found.getFirst();
  }
}
