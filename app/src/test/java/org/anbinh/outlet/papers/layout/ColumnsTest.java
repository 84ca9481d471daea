package org.anbinh.outlet.papers.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.anbinh.figures.answers.FigureId;
import org.anbinh.figures.answers.Outcome;
import org.anbinh.outlet.papers.Block;
import org.anbinh.outlet.papers.Block.Cell;
import org.anbinh.outlet.papers.Block.Row;
import org.anbinh.outlet.papers.PaperFigure;
import org.junit.jupiter.api.Test;

/** Columns fill the page, and no number is torn from its mark. */
class ColumnsTest {
  private static final List<String> HEADS =
      List.of(
          "Chỉ tiêu",
          "Đơn vị tính",
          "15/12/2023\u00a0–\n14/12/2024",
          "15/12/2024\u00a0–\n14/12/2025",
          "Tăng, giảm",
          "Tỷ lệ tăng, giảm");

  private static Cell number(String text) {
    return new Cell.Number(
        new PaperFigure.Asked(
            "123", new FigureId("x"), new Outcome.Known(BigDecimal.ONE), text, "case"));
  }

  private static Block.FigureTable table(String... numbers) {
    Stream<Cell> cells = Stream.of(numbers).map(ColumnsTest::number);
    return new Block.FigureTable(
        1,
        "",
        HEADS,
        List.of(
            new Row(
                "Số điểm, tụ điểm phức tạp về ma túy được triệt xóa",
                false,
                Stream.concat(Stream.of(new Cell.Words("điểm")), cells).toList())));
  }

  @Test
  void theyAreAsWideAsThePageTogether() {
    double[] widths = Columns.onPage(table("1", "22", "+333", "−4,4 %"));
    assertThat(widths).hasSize(HEADS.size());
    assertThat(Arrays.stream(widths).sum()).isCloseTo(Columns.PAGE, within(0.01));
  }

  @Test
  void noNumberIsBroken() {
    String[] numbers = {"12.036.388*", "5.128.440*", "+6.907.948*", "+134,70 %*"};
    double[] widths = Columns.onPage(table(numbers));
    for (int n = 0; n < numbers.length; n++) {
      double needed = Measure.bold(numbers[n], 11) + Measure.bold("[123]", 7);
      assertThat(widths[n + 2]).as(numbers[n]).isGreaterThan(needed);
    }
  }

  @Test
  void namesGetTheRoomThatNumbersLeave() {
    double[] few = Columns.onPage(table("1", "2", "3", "4 %"));
    double[] many = Columns.onPage(table("12.036.388*", "5.128.440*", "+6.907.948*", "+134,70 %*"));
    assertThat(few[0]).isGreaterThan(many[0]);
  }
}
