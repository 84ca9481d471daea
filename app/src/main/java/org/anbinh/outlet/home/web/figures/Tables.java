package org.anbinh.outlet.home.web.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anbinh.figures.answers.Question;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.catalogue.Code;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;
import org.anbinh.outlet.home.web.UnitNames;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.home.web.figures.cube.Cube;
import org.springframework.stereotype.Component;

/** Calls units and codes of answers by their names. */
@Component
class Tables {
  private final UnitNames units;
  private final Catalogue catalogue;

  Tables(UnitNames units, Catalogue catalogue) {
    this.units = units;
    this.catalogue = catalogue;
  }

  /** How the members of a cube are called. */
  Cube.Naming naming(Titles titles) {
    Words words = titles.words();
    return new Cube.Naming() {
      @Override
      public String unit(UnitId unit) {
        return units.name(unit, words.language());
      }

      @Override
      public String code(String dimension, String code) {
        return codeName(dimension, code, words);
      }

      @Override
      public String step(Window window) {
        return words.shortDay(window);
      }

      @Override
      public String indicator(String id) {
        return titles.title(id);
      }
    };
  }

  /** What a row is called: its code, its unit, or both where both vary. */
  String name(Question question, UnitId unit, Optional<String> code, Words words) {
    String place = units.name(unit, words.language());
    Optional<String> kind =
        code.map(each -> codeName(question.dimension().orElse(""), each, words));
    if (kind.isEmpty()) {
      return place;
    }
    return question.by().isPresent() ? place + " \u00b7 " + kind.get() : kind.get();
  }

  private String codeName(String dimension, String code, Words words) {
    return catalogue
        .findCodeList(dimension)
        .flatMap(list -> list.find(code))
        .map(Code::name)
        .map(words::of)
        .orElse(code);
  }

  /** What a question is limited to, each as a dimension and the name of its code. */
  List<String> filters(Question question, Optional<String> code, Words words) {
    var filters = new ArrayList<String>();
    question.filter().forEach((dimension, each) -> filters.add(codeLine(dimension, each, words)));
    if (code.isPresent() && question.dimension().isPresent()) {
      filters.add(codeLine(question.dimension().get(), code.get(), words));
    }
    return filters;
  }

  private String codeLine(String dimension, String code, Words words) {
    return catalogue
        .findCodeList(dimension)
        .map(list ->
            words.of(list.name())
                + ": "
                + list.find(code).map(Code::name).map(words::of).orElse(code))
        .orElse(dimension + ": " + code);
  }
}
