package org.anbinh.outlet.papers.writing;

import java.util.List;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Unit;

/** A unit's name inside sentences and headings. */
record UnitWords(Unit unit, Printed printed) {
  private static final List<String> KINDS =
      List.of(
          "Tỉnh ",
          "Thành phố ",
          "Huyện ",
          "Quận ",
          "Thị xã ",
          "Thị trấn ",
          "Xã ",
          "Phường ",
          "Đặc khu ");

  /**
   * Inside a sentence: Vietnamese writes the kind small, except before a number and in Thành phố Hồ
   * Chí Minh.
   */
  String inSentence() {
    if (unit.level() == Level.NATION) {
      return printed.say("nation");
    }
    String name = printed.of(unit.name());
    if (printed.language() == Language.EN || bare().equals(name)) {
      return name;
    }
    boolean large = Character.isDigit(bare().charAt(0)) || bare().equals("Hồ Chí Minh");
    return large ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  /** The whole name. */
  String whole() {
    return printed.of(unit.name());
  }

  /** Without its kind, as places of issue are written. */
  String bare() {
    if (unit.level() == Level.NATION) {
      return "Hà Nội";
    }
    String name = unit.name().vi();
    return KINDS.stream()
        .filter(name::startsWith)
        .map(kind -> name.substring(kind.length()))
        .filter(own -> !own.isBlank())
        .findFirst()
        .orElse(name);
  }
}
