package org.anbinh.ground.territory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A unit's name stands within a sentence, without its kind, and by its kind. */
class UnitNameTest {
  @ParameterizedTest
  @CsvSource({
    "Tỉnh Quảng Trị, tỉnh Quảng Trị, Quảng Trị, tỉnh",
    "Thành phố Đà Nẵng, thành phố Đà Nẵng, Đà Nẵng, thành phố",
    "Thành phố Hồ Chí Minh, Thành phố Hồ Chí Minh, Hồ Chí Minh, thành phố",
    "Phường 5, Phường 5, 5, phường",
    "Đặc khu Côn Đảo, đặc khu Côn Đảo, Côn Đảo, đặc khu",
    "Việt Nam, Việt Nam, Việt Nam, ''"
  })
  void itStandsWhereItIsPut(String whole, String within, String bare, String kind) {
    var name = new UnitName(whole);
    assertThat(name.inSentence()).isEqualTo(within);
    assertThat(name.bare()).isEqualTo(bare);
    assertThat(name.kind()).isEqualTo(kind);
  }
}
