package org.anbinh.ground.territory;

import java.util.List;
import java.util.Optional;

/**
 * The Vietnamese name of a unit, its kind in front: {@code Tỉnh Quảng Trị}.
 *
 * @param whole as it stands by itself, in a table or a heading
 */
public record UnitName(String whole) {
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
   * As it is written inside a sentence: its kind small, except before a number and in Thành phố Hồ
   * Chí Minh.
   */
  public String inSentence() {
    boolean large =
        withoutKind()
            .map(own -> Character.isDigit(own.charAt(0)) || own.equals("Hồ Chí Minh"))
            .orElse(true);
    return large ? whole : Character.toLowerCase(whole.charAt(0)) + whole.substring(1);
  }

  /** Without its kind, as places of issue are written; the whole where it has none. */
  public String bare() {
    return withoutKind().orElse(whole);
  }

  /** Its kind as it is written inside a sentence, {@code tỉnh}; empty where it has none. */
  public String kind() {
    return given()
        .map(each -> Character.toLowerCase(each.charAt(0)) + each.substring(1))
        .orElse("")
        .strip();
  }

  private Optional<String> withoutKind() {
    return given().map(kind -> whole.substring(kind.length()));
  }

  private Optional<String> given() {
    return KINDS.stream()
        .filter(kind -> whole.startsWith(kind) && !whole.substring(kind.length()).isBlank())
        .findFirst();
  }
}
