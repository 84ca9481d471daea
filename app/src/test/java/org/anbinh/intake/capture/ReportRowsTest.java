package org.anbinh.intake.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.anbinh.ground.catalogue.CellKey;
import org.anbinh.ground.catalogue.ReportForm;
import org.anbinh.intake.reading.Meaning;
import org.anbinh.intake.reading.NumberStyle;
import org.anbinh.intake.reading.NumberText;
import org.anbinh.intake.reading.ReadingText;
import org.anbinh.intake.reading.Writing;
import org.anbinh.ledger.declaration.Reading;
import org.anbinh.register.reports.Report;

class ReportRowsTest {
  private static final ReportForm FORM =
      CaptureFixture.CATALOGUE.findForm("decade.monthly").orElseThrow();

  @Property(tries = 200)
  void theShortWayOfPlainCellsIsTheLongWay(
      @ForAll @Size(40) List<@LongRange(min = 0, max = 999_999_999_999L) Long> amounts) {
    Report shortWay = row(amounts.stream().map(String::valueOf).toList());
    // a leading plus is understood, but not by the short way
    Report longWay = row(amounts.stream().map(amount -> "+" + amount).toList());
    assertThat(shortWay).isEqualTo(longWay);
    assertThat(shortWay.cells()).hasSize(40);
  }

  private static Report row(List<String> cells) {
    List<String> headings = new ArrayList<>(List.of("unit", "period", "reportForm"));
    headings.addAll(FORM.cells().stream().map(CellKey::toString).toList());
    List<String> values = new ArrayList<>(List.of("00001", "2024-05", "decade.monthly"));
    values.addAll(cells);
    RowReader reader =
        CaptureFixture.READERS.forColumns(
            "report", headings, new Issue.Place("", 1, ""), Writing.ASK);
    assertThat(reader.heading()).isEmpty();
    RowReader.Read read = reader.read(values, new Issue.Place("", 2, ""));
    assertThat(read.issues()).isEmpty();
    return (Report) read.content().orElseThrow();
  }

  @Property
  void everyNumberReadsBackInEveryStyle(@ForAll long digits, @ForAll NumberStyle style) {
    BigDecimal number =
        BigDecimal.valueOf(digits % 1_000_000_000_000L, (int) Math.floorMod(digits, 7L));
    assertThat(NumberText.read(NumberText.write(number), style))
        .isInstanceOfSatisfying(
            Meaning.Clear.class,
            clear -> assertThat((BigDecimal) clear.value()).isEqualByComparingTo(number));
  }

  @Property
  void everyNumberGroupedByThousandsIsReadAsItselfOrAskedFor(
      @ForAll @LongRange(min = 0, max = 999_999_999_999L) long number) {
    String grouped =
        new StringBuilder(
                new StringBuilder(String.valueOf(number))
                    .reverse()
                    .toString()
                    .replaceAll("(\\d{3})(?=\\d)", "$1."))
            .reverse()
            .toString();
    Meaning<BigDecimal> meaning = NumberText.read(grouped, NumberStyle.ASK);
    switch (meaning) {
      case Meaning.Clear<BigDecimal>(BigDecimal value) ->
          assertThat(value).isEqualByComparingTo(BigDecimal.valueOf(number));
      case Meaning.Unclear<BigDecimal>(var code, _) ->
          assertThat(code).isEqualTo("ambiguous-number");
    }
    assertThat(NumberText.read(grouped, NumberStyle.DECIMAL_COMMA))
        .isEqualTo(Meaning.clear(BigDecimal.valueOf(number)));
  }

  @Property
  void everyGapReadsBack(@ForAll("gaps") Reading gap) {
    assertThat(ReadingText.read(ReadingText.write(gap), Writing.ASK)).isEqualTo(Meaning.clear(gap));
  }

  @net.jqwik.api.Provide
  net.jqwik.api.Arbitrary<Reading> gaps() {
    var reasons =
        net.jqwik.api.Arbitraries.strings()
            .withChars("abc ệ:,-")
            .ofMaxLength(20)
            .map(String::strip);
    return reasons.flatMap(reason ->
        net.jqwik.api.Arbitraries.of(
            new Reading.NotReported(reason),
            new Reading.Withheld(reason),
            new Reading.Retracted(reason)));
  }

  @Property(tries = 20)
  void everyLabelOfATemplateFindsItsColumn(@ForAll boolean english) {
    for (var register : CaptureFixture.REGISTERS.list()) {
      RegisterColumns columns = CaptureFixture.READERS.columns(register.name());
      for (Column column : columns.template(java.util.Optional.of(FORM), 3)) {
        String label = english ? column.label().en() : column.label().vi();
        assertThat(columns.find(label)).as(label).isEqualTo(Meaning.clear(column));
        assertThat(columns.find(column.path())).isEqualTo(Meaning.clear(column));
      }
      assertThat(
              columns.template(java.util.Optional.of(FORM), 3).stream()
                  .map(Column::path)
                  .collect(Collectors.toSet()))
          .hasSameSizeAs(columns.template(java.util.Optional.of(FORM), 3));
    }
  }
}
