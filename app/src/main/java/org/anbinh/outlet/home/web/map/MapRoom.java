package org.anbinh.outlet.home.web.map;

import org.anbinh.outlet.home.web.Address;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.maps.Shapes;
import org.anbinh.outlet.maps.Sheet;
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

  /** A finished map. */
  record Hung(MapQuestion question, Sheet sheet, MapAnswer answer, MapDrawing drawing) {}

  Hung hang(MapQuestion question, Address address, Words words) {
    MapAnswer answer = answers.of(question, address, words);
    Sheet sheet = shapes.sheet(question.within(), question.level(), question.day());
    return new Hung(question, sheet, answer, drafting.draw(question, sheet, answer, words));
  }
}
