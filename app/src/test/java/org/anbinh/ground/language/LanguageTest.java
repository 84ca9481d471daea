package org.anbinh.ground.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageTest {
  @Test
  void numbersAreWrittenAsEachLanguageWritesThem() {
    assertThat(Language.VI.number(new BigDecimal("1234.5"))).isEqualTo("1.234,5");
    assertThat(Language.EN.number(new BigDecimal("1234.5"))).isEqualTo("1,234.5");
    assertThat(Language.VI.number(12_036_388)).isEqualTo("12.036.388");
    assertThat(Language.VI.number(new BigDecimal("-21.825"), 2)).isEqualTo("-21,83");
    assertThat(Language.VI.number(new BigDecimal("3000"))).isEqualTo("3.000");
    assertThat(Language.EN.number(new BigDecimal("0.5"), 2)).isEqualTo("0.50");
  }

  @Test
  void aLongDecimalKeepsEveryDigit() {
    assertThat(Language.VI.number(new BigDecimal("12345678901234567.123456")))
        .isEqualTo("12.345.678.901.234.567,123456");
  }

  @Test
  void daysAreWrittenAsEachLanguageWritesThem() {
    LocalDate day = LocalDate.of(2026, 11, 22);
    assertThat(Language.VI.day(day)).isEqualTo("22/11/2026");
    assertThat(Language.EN.day(day)).isEqualTo("22 November 2026");
    assertThat(Language.VI.day(LocalDate.of(2025, 7, 1))).isEqualTo("01/07/2025");
  }

  @Test
  void vietnameseSortsByItsOwnAlphabet() {
    List<String> names = List.of("Đồng Nai", "Êa", "Da", "Ân", "Ăn", "An", "Ea", "Gia Lai", "Dung");
    assertThat(names.stream().sorted(Language.VI.order()))
        .containsExactly("An", "Ăn", "Ân", "Da", "Dung", "Đồng Nai", "Ea", "Êa", "Gia Lai");
  }

  @Test
  void namesAreFoundWithoutTheirMarks() {
    assertThat(Folding.fold("Quảng Trị")).isEqualTo("quang tri");
    assertThat(Folding.fold("  Đắk  Lắk ")).isEqualTo("dak lak");
    assertThat(Folding.fold("Bà Rịa–Vũng Tàu")).isEqualTo("ba ria vung tau");
  }
}
