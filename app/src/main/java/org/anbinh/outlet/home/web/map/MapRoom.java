package org.anbinh.outlet.home.web.map;

import java.util.Optional;
import org.anbinh.outlet.home.web.Address;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.maps.Shapes;
import org.anbinh.outlet.maps.Sheet;
import org.anbinh.outlet.papers.Drawings;
import org.springframework.stereotype.Component;

/** Brings shapes and figures together. */
@Component
class MapRoom {
  private final Shapes shapes;
  private final MapAnswers answers;
  private final MapDrafting drafting;

  MapRoom(Shapes shapes, MapAnswers answers, MapDrafting drafting) {
    this.shapes = shapes;
    this.answers = answers;
    this.drafting = drafting;
  }

  /**
   * A finished map.
   *
   * @param drawing empty where it is sent apart, because of its many shapes
   */
  record Hung(
      MapQuestion question,
      MapAnswer answer,
      Optional<Sheet.Origin> origin,
      Optional<MapDrawing> drawing) {

    /** What it is called where there is one line only. */
    String title() {
      return answer.title() + ", " + answer.where();
    }
  }

  /** A map with its drawing. */
  Hung hang(MapQuestion question, Address address, Words words) {
    MapAnswer answer = answers.of(question, address, words);
    return new Hung(
        question,
        answer,
        shapes.origin(question.level(), question.day()),
        Optional.of(drawn(question, answer, words)));
  }

  /** A map of figures that are known already. */
  Hung hang(MapQuestion question, Drawings.Ground ground, Words words) {
    MapAnswer answer = answers.of(question, ground, Address.of("/map"), words);
    return new Hung(
        question,
        answer,
        shapes.origin(question.level(), question.day()),
        Optional.of(drawn(question, answer, words)));
  }

  /** A map as pages show it: one of very many shapes is drawn after the page stands. */
  Hung page(MapQuestion question, Address address, Words words) {
    MapAnswer answer = answers.of(question, address, words);
    boolean apart = MapQuestion.isLarge(answer.areas().size());
    return new Hung(
        question,
        answer,
        shapes.origin(question.level(), question.day()),
        apart ? Optional.empty() : Optional.of(drawn(question, answer, words)));
  }

  private MapDrawing drawn(MapQuestion question, MapAnswer answer, Words words) {
    Sheet sheet = shapes.sheet(question.within(), question.level(), question.day());
    var scene =
        new MapDrafting.Scene(question.within(), question.day(), question.style().palette());
    return drafting.draw(scene, sheet, answer, words);
  }
}
