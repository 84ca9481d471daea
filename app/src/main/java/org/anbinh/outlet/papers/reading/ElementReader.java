package org.anbinh.outlet.papers.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.anbinh.figures.answers.Question;
import org.anbinh.ground.documents.BadDocumentException;
import org.anbinh.ground.documents.Mapping;
import org.anbinh.ground.documents.Place;
import org.anbinh.ground.documents.Scalar;
import org.anbinh.ground.language.Label;
import org.anbinh.outlet.papers.PaperTemplate.Element;
import org.anbinh.outlet.papers.PaperTemplate.Named;
import org.anbinh.outlet.papers.PaperTemplate.Sentence;
import org.anbinh.outlet.papers.reading.Places.Piece;

/** Reads the body of a template. */
final class ElementReader {
  private final Set<String> windows;
  private final Map<String, Named> figures;

  ElementReader(Set<String> windows, Map<String, Named> figures) {
    this.windows = windows;
    this.figures = figures;
  }

  List<Element> elements(List<Mapping> written) {
    return written.stream().map(this::element).toList();
  }

  private Element element(Mapping written) {
    if (written.entries().size() != 1) {
      throw new BadDocumentException(
          written.place(), "one piece has one key; begin the next with \"- \"");
    }
    String kind = written.entries().keySet().iterator().next();
    return switch (kind) {
      case "paragraph" -> new Element.Sentences(false, sentences(written, kind));
      case "list" -> new Element.Sentences(true, sentences(written, kind));
      case "part" -> part(written.mapping(kind));
      case "table" -> table(written.mapping(kind));
      case "lines" -> lines(written.mapping(kind));
      case "bars" -> bars(written.mapping(kind));
      case "map" -> map(written.mapping(kind));
      case "text" -> text(written.mapping(kind));
      case "annex" -> annex(written.mapping(kind));
      default ->
          throw new BadDocumentException(
              written.place(),
              "\""
                  + kind
                  + "\" is no piece; write part, paragraph, list, table, lines, bars, map, text or"
                  + " annex");
    };
  }

  private static Element part(Mapping written) {
    written.only("level", "vi", "en");
    return new Element.Part(
        written.findScalar("level").map(Scalar::count).orElse(1), TemplateFiles.label(written));
  }

  private List<Sentence> sentences(Mapping written, String key) {
    return written.mappings(key).stream().map(this::sentence).toList();
  }

  private Sentence sentence(Mapping written) {
    written.only("vi", "en", "when", "otherwise");
    Label text = TemplateFiles.label(written);
    requireSame(text, written.place());
    written.findScalar("when").ifPresent(this::requireFigure);
    Optional<Label> otherwise = TemplateFiles.findLabel(written, "otherwise");
    otherwise.ifPresent(each -> requireSame(each, written.place()));
    return new Sentence(text, written.findScalar("when").map(Scalar::text), otherwise);
  }

  /** Both languages say the same figures, and none that nobody knows. */
  private void requireSame(Label text, Place place) {
    Set<String> vi = places(text.vi(), place);
    Set<String> en = places(text.en(), place);
    if (!vi.equals(en)) {
      var only = new TreeSet<>(vi);
      only.removeAll(en);
      var other = new TreeSet<>(en);
      other.removeAll(vi);
      throw new BadDocumentException(
          place,
          "both languages must say the same; only in Vietnamese: "
              + only
              + ", only in English: "
              + other);
    }
  }

  private Set<String> places(String text, Place place) {
    var found = new TreeSet<String>();
    var counted = new TreeSet<String>();
    try {
      Places.read(text)
          .forEach(each -> {
            switch (each) {
              case Piece.Figure(String name) -> {
                require(name, place);
                found.add(name);
              }
              case Piece.Change(String name, String way, String window) -> {
                require(name, place);
                requireWindow(window, place);
                found.add(name + " " + way + " " + window);
              }
              case Piece.Counted(String name, String _, String _) -> counted.add(name);
              case Piece.Days(String window) -> requireWindow(window, place);
              case Piece.LastDay(String window) -> requireWindow(window, place);
              case Piece.Words _, Piece.Unit _ -> {
                // nothing to look up
              }
            }
          });
    } catch (IllegalArgumentException e) {
      throw new BadDocumentException(place, String.valueOf(e.getMessage()), e);
    }
    counted.removeAll(found);
    if (!counted.isEmpty()) {
      throw new BadDocumentException(
          place, "words go with " + counted + ", which the sentence does not say; say the figure");
    }
    return found;
  }

  private void requireFigure(Scalar written) {
    require(written.text(), written.place());
  }

  private void require(String figure, Place place) {
    if (!figures.containsKey(figure)) {
      throw new BadDocumentException(
          place, "there is no figure \"" + figure + "\"; the figures are " + figures.keySet());
    }
  }

  private void requireWindow(String window, Place place) {
    if (!window.equals("main") && !windows.contains(window)) {
      throw new BadDocumentException(
          place, "there is no window \"" + window + "\"; write main or one of " + windows);
    }
  }

  private Element table(Mapping written) {
    written.only("vi", "en", "figures", "against", "by");
    List<String> named = named(written);
    Optional<String> against = written.findScalar("against").map(Scalar::text);
    against.ifPresent(each -> requireWindow(each, written.place()));
    Label caption = TemplateFiles.label(written);
    return written
        .findScalar("by")
        .map(TemplateFiles::level)
        .<Element>map(by -> {
          named.forEach(each -> requireAsked(each, written.place()));
          return new Element.UnitRows(caption, by, named, against);
        })
        .orElseGet(() -> new Element.FigureRows(caption, named, against));
  }

  private List<String> named(Mapping written) {
    List<Scalar> named = written.scalars("figures");
    named.forEach(this::requireFigure);
    if (named.isEmpty()) {
      throw new BadDocumentException(written.place(), "\"figures\" is missing; name one at least");
    }
    return named.stream().map(Scalar::text).toList();
  }

  private void requireAsked(String figure, Place place) {
    require(figure, place);
    if (!(figures.get(figure) instanceof Named.Asked)) {
      throw new BadDocumentException(
          place, "\"" + figure + "\" is computed from others; name one with an indicator");
    }
  }

  private Element lines(Mapping written) {
    written.only("vi", "en", "figures", "window", "calendar", "months");
    List<String> named = named(written);
    named.forEach(each -> requireAsked(each, written.place()));
    String window = written.findScalar("window").map(Scalar::text).orElse("main");
    requireWindow(window, written.place());
    return new Element.Lines(
        TemplateFiles.label(written),
        named,
        window,
        new Question.Step(written.text("calendar"), written.scalar("months").count()));
  }

  private Element bars(Mapping written) {
    written.only("vi", "en", "figure", "by");
    requireAsked(written.text("figure"), written.place());
    return new Element.Bars(
        TemplateFiles.label(written),
        written.text("figure"),
        TemplateFiles.level(written.scalar("by")));
  }

  private Element map(Mapping written) {
    written.only("vi", "en", "figure", "by");
    requireAsked(written.text("figure"), written.place());
    return new Element.Mapped(
        TemplateFiles.label(written),
        written.text("figure"),
        TemplateFiles.level(written.scalar("by")));
  }

  private static Element text(Mapping written) {
    written.only("key", "vi", "en");
    return new Element.Text(written.text("key"), TemplateFiles.label(written));
  }

  private Element annex(Mapping written) {
    written.only("vi", "en", "body");
    return new Element.Annex(TemplateFiles.label(written), elements(written.mappings("body")));
  }
}
