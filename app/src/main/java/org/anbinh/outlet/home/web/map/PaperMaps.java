package org.anbinh.outlet.home.web.map;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.anbinh.figures.answers.Question;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.territory.Territories;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.maps.Classing;
import org.anbinh.outlet.papers.Drawings;
import org.springframework.stereotype.Component;

/** Draws the maps of papers. */
@Component
public final class PaperMaps {
  private final MapRoom room;
  private final Territories territories;
  private final Labels labels;
  private final TemplateEngine templates;

  PaperMaps(MapRoom room, Territories territories, Labels labels, TemplateEngine templates) {
    this.room = room;
    this.territories = territories;
    this.labels = labels;
    this.templates = templates;
  }

  /** A map as a whole SVG document; empty where nothing of it has a shape. */
  public Optional<String> svg(Drawings.Ground ground, Language language) {
    Question question = ground.question();
    var words = new Words(labels, language);
    LocalDate day = question.basis().mapDay(question.window());
    var asked =
        new MapQuestion(
            question,
            territories.current().get(question.unit()),
            question.by().orElseThrow(),
            day,
            new MapQuestion.Style(Classing.QUANTILES, new double[0], Palette.SEA),
            false,
            MapQuestion.Sorting.NAME);
    MapRoom.Hung hung = room.hang(asked, ground, words);
    return hung.drawing()
        .filter(drawing -> !drawing.pieces().isEmpty())
        .map(drawing -> drawn(drawing, hung, words));
  }

  private String drawn(MapDrawing drawing, MapRoom.Hung hung, Words words) {
    String origin =
        hung.origin()
            .map(each -> words.say("map.origin.brought", each.source(), words.day(each.day())))
            .orElseGet(() -> words.say("map.origin.own"));
    var output = new StringOutput();
    templates.render(
        "map/drawing.jte",
        Map.of(
            "drawing",
            drawing,
            "words",
            words,
            "foot",
            words.say(
                "map.foot",
                words.number(hung.question().question().vintage().batch()),
                words.day(hung.question().day())),
            "origin",
            origin,
            "alone",
            true),
        output);
    return output.toString().strip();
  }
}
