package org.anbinh.figures.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.anbinh.ground.catalogue.Catalogue;
import org.junit.jupiter.api.Test;

class FormulaTest {
  @Test
  void numbers_are_decimal() {
    assertThat(Formula.of("a + 0.1 + 0.2").value(Map.of("a", BigDecimal.ZERO)).orElseThrow())
        .isEqualByComparingTo("0.3");
    assertThat(
            Formula.of("100 * a / b")
                .value(Map.of("a", new BigDecimal("284"), "b", new BigDecimal("460")))
                .orElseThrow())
        .isBetween(new BigDecimal("61.739130434"), new BigDecimal("61.739130435"));
    assertThat(Formula.of("-(a - 2) * 3").value(Map.of("a", BigDecimal.ONE)).orElseThrow())
        .isEqualByComparingTo("3");
  }

  @Test
  void nothing_is_divided_by_zero() {
    assertThat(Formula.of("a / b").value(Map.of("a", BigDecimal.ONE, "b", new BigDecimal("0.0"))))
        .isEmpty();
  }

  @Test
  void what_is_no_arithmetic_is_refused() {
    for (String text :
        new String[] {"a > b", "a ? b : c", "size(a)", "[a]", "a.b", "'x'", "a % 2", "{}"}) {
      assertThatThrownBy(() -> Formula.of(text))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("it may use names, numbers and + - * / only");
    }
    assertThatThrownBy(() -> Formula.of("a +"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is no formula");
  }

  @Test
  void every_measure_is_an_indicator_and_every_ratio_is_its_formula() {
    Catalogue catalogue = Catalogue.carried();
    Indicators indicators = Indicators.carried(catalogue);
    catalogue.measures().forEach(measure -> assertThat(indicators.find(measure.id())).isPresent());
    for (Indicator indicator : indicators.list()) {
      for (Definition definition : indicator.definitions()) {
        definition
            .ratio()
            .ifPresent(ratio -> {
              var values =
                  Map.of(
                      ratio.numerator(), new BigDecimal("7"),
                      ratio.denominator(), new BigDecimal("16"));
              assertThat(definition.formula().value(values).orElseThrow())
                  .as(indicator.id())
                  .isEqualByComparingTo(
                      new BigDecimal("0.4375").multiply(BigDecimal.valueOf(ratio.scale())));
            });
      }
    }
  }
}
