package org.anbinh.outlet.papers.writing;

import org.anbinh.ground.language.Language;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitName;

/** A unit's name inside sentences and headings. */
record UnitWords(Unit unit, Printed printed) {
  /** Inside a sentence. */
  String inSentence() {
    if (unit.level() == Level.NATION) {
      return printed.say("nation");
    }
    return printed.language() == Language.EN
        ? whole()
        : new UnitName(unit.name().vi()).inSentence();
  }

  /** The whole name. */
  String whole() {
    return printed.of(unit.name());
  }

  /** The whole name; in Vietnamese its own words stay on one line. */
  String bound() {
    String own = bare();
    return printed.language() == Language.EN
        ? whole()
        : whole().replace(own, own.replace(' ', '\u00a0'));
  }

  /** Its kind inside a sentence, in Vietnamese: {@code tỉnh}; empty for the nation. */
  String kind() {
    return new UnitName(unit.name().vi()).kind();
  }

  /** Its committee of the Party: {@code Tỉnh ủy Quảng Trị}, {@code Thành ủy Hà Nội}. */
  String partyCommittee() {
    return switch (printed.language()) {
      case VI -> (kind().equals("thành phố") ? "Thành ủy " : "Tỉnh ủy ") + bare();
      case EN -> "Party Committee of " + whole();
    };
  }

  /** Without its kind, as places of issue are written. */
  String bare() {
    return unit.level() == Level.NATION ? "Hà Nội" : new UnitName(unit.name().vi()).bare();
  }
}
