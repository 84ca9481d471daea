package org.anbinh.outlet.home.web.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People choose periods, or write them as they say them. */
class PeriodFieldTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "6 tháng đầu năm 2025; police:2025-H1",
        "Sáu tháng cuối năm 2025; police:2025-H2",
        "first half of 2025; police:2025-H1",
        "H2/2025; police:2025-H2",
        "9 tháng năm 2025; police:2025-9M",
        "9 tháng đầu năm 2025; police:2025-9M",
        "nine months of 2025; police:2025-9M",
        "Quý III/2025; police:2025-Q3",
        "quý 1 năm 2025; police:2025-Q1",
        "Q4/2025; police:2025-Q4",
        "tháng 8/2025; police:2025-08",
        "11/2025; police:2025-11",
        "Năm 2025; police:2025",
        "2025; police:2025",
        "16/8/2019 - 15/8/2024; 2019-08-16/2024-08-16",
        "từ ngày 16/8/2019 đến hết ngày 15/8/2024; 2019-08-16/2024-08-16",
        "2025-h1; police:2025-H1",
        "2019-08-16/2024-08-16; 2019-08-16/2024-08-16",
        "courts:2025-H1; courts:2025-H1",
        "next year; next year"
      })
  void whatIsWrittenIsUnderstood(String written, String code) {
    assertThat(PeriodField.code(Map.of("calendar", "police", "period", written))).isEqualTo(code);
  }

  @Test
  void whatIsChosenIsThePeriodWhereNothingIsWritten() {
    assertThat(PeriodField.code(Map.of("calendar", "courts", "year", "2025", "part", "H1")))
        .isEqualTo("courts:2025-H1");
    assertThat(PeriodField.code(Map.of("calendar", "civil", "year", "2025", "part", "")))
        .isEqualTo("2025");
    assertThat(PeriodField.code(Map.of("calendar", "police", "year", "", "part", "H1"))).isEmpty();
  }

  @Test
  void whatIsWrittenGoesBeforeWhatIsChosen() {
    assertThat(
            PeriodField.code(
                Map.of("calendar", "police", "year", "2024", "part", "", "period", "quý 2/2025")))
        .isEqualTo("police:2025-Q2");
  }
}
