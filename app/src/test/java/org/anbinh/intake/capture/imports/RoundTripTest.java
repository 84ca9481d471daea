package org.anbinh.intake.capture.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.anbinh.ground.catalogue.Code;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.time.Period;
import org.anbinh.ground.time.StatisticalCalendar;
import org.anbinh.intake.capture.ImportJob;
import org.anbinh.intake.capture.ImportJob.State;
import org.anbinh.intake.capture.SheetFormat;
import org.anbinh.intake.capture.TestReaders;
import org.anbinh.ledger.declaration.Content;
import org.anbinh.ledger.declaration.Reading;
import org.anbinh.ledger.entries.Draft;
import org.anbinh.ledger.entries.SubmissionId;
import org.anbinh.register.cases.DrugCase;
import org.anbinh.register.courts.CourtOutcome;
import org.anbinh.register.reports.Report;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Export then import changes nothing; import then export gives the same contents. */
@Tag("database")
class RoundTripTest {
  private static final int CONTENTS = 120;

  @ParameterizedTest
  @CsvSource({
    "case,CSV,VI",
    "case,XLSX,EN",
    "court,CSV,EN",
    "court,XLSX,VI",
    "report,CSV,VI",
    "report,XLSX,EN"
  })
  void exportedEntriesComeBackUnchangedAndMakeTheSameEntriesElsewhere(
      String register, SheetFormat format, Language language) {
    try (var here = new ImportFixture();
        var elsewhere = new ImportFixture()) {
      List<Content> contents = new Invented(register.hashCode()).contents(register);
      here.work
          .ledger()
          .record(
              new SubmissionId(UUID.randomUUID().toString()),
              "tester",
              contents.stream().map(content -> new Draft(content, 0, "")));
      byte[] file = here.export(register, format, language);

      ImportJob again = here.settle(ImportFixture.order(register), file);
      assertThat(here.issues(again)).isEmpty();
      assertThat(again.state().tally().unchanged()).isEqualTo(contents.size());
      assertThat(here.head()).isEqualTo(1);

      byte[] blank = withoutVersions(file, format, here, register, language);
      ImportJob copied = elsewhere.settle(ImportFixture.order(register), blank);
      assertThat(elsewhere.issues(copied)).isEmpty();
      assertThat(copied.state()).isInstanceOf(State.Recorded.class);
      assertThat(elsewhere.export(register, SheetFormat.CSV, language))
          .isEqualTo(here.export(register, SheetFormat.CSV, language));
      assertThat(standing(elsewhere, register, contents))
          .isEqualTo(standing(here, register, contents));
    }
  }

  /** The version says what a row was made from; in another ledger it was made from nothing. */
  private static byte[] withoutVersions(
      byte[] file, SheetFormat format, ImportFixture fixture, String register, Language language) {
    byte[] csv =
        format == SheetFormat.CSV ? file : fixture.export(register, SheetFormat.CSV, language);
    String text = new String(csv, java.nio.charset.StandardCharsets.UTF_8);
    return text.replaceAll(",1\r\n", ",\r\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static Map<String, String> standing(
      ImportFixture fixture, String register, List<Content> contents) {
    var descriptor = fixture.work.registers().get(register);
    var subjects = contents.stream().map(descriptor::subject).toList();
    var json = new TreeMap<String, String>();
    fixture
        .work
        .ledger()
        .currentOf(register, subjects)
        .forEach((subject, entry) -> json.put(subject, descriptor.json(entry.content())));
    return json;
  }

  /** Contents that the registers take, different in every field. */
  private static final class Invented {
    private final RandomGenerator random;
    private final Territory territory = TestReaders.TERRITORIES.current();

    Invented(int seed) {
      random = new java.util.Random(seed);
    }

    List<Content> contents(String register) {
      var contents = new ArrayList<Content>();
      for (int i = 0; contents.size() < CONTENTS; i++) {
        Content content =
            switch (register) {
              case "case" -> drugCase(i);
              case "court" -> court(i);
              default -> report(i);
            };
        if (content.remarks().isEmpty()) {
          contents.add(content);
        }
      }
      return contents;
    }

    private LocalDate day() {
      return LocalDate.of(2024, 1, 1).plusDays(random.nextInt(900));
    }

    private Unit unit(Level level, LocalDate day) {
      List<Unit> units = territory.on(day, level);
      return units.get(random.nextInt(units.size()));
    }

    private String code(String list, LocalDate day) {
      List<Code> codes = TestReaders.CATALOGUE.codeList(list).on(day);
      return codes.get(random.nextInt(codes.size())).code();
    }

    private Optional<String> maybe(String list, LocalDate day) {
      return random.nextBoolean() ? Optional.of(code(list, day)) : Optional.empty();
    }

    private BigDecimal number() {
      return BigDecimal.valueOf(random.nextInt(1, 2_000_000), random.nextInt(5));
    }

    private DrugCase drugCase(int i) {
      LocalDate day = day();
      var persons =
          Stream.generate(() ->
                  new DrugCase.Persons(
                      code("sex", day),
                      code("age", day),
                      code("nationality", day),
                      1 + random.nextInt(9)))
              .limit(random.nextInt(4))
              .toList();
      var seizures =
          Stream.generate(() ->
                  new DrugCase.Seizure(
                      code("substance", day),
                      code("form", day),
                      number(),
                      code("quantity-unit", day),
                      random.nextBoolean()
                          ? Optional.of(number().min(BigDecimal.valueOf(999_999)))
                          : Optional.empty(),
                      random.nextBoolean()
                          ? Optional.of(BigDecimal.valueOf(random.nextInt(1000), 1))
                          : Optional.empty()))
              .limit(random.nextInt(3))
              .toList();
      var steps =
          Stream.generate(
                  () -> new DrugCase.Step(code("prosecution-status", day), day, random.nextInt(9)))
              .limit(random.nextInt(2))
              .toList();
      return new DrugCase(
          "Số " + i + "/QĐ \"a\", '" + "\u0111",
          code("agency", day),
          unit(random.nextBoolean() ? Level.PROVINCE : Level.COMMUNE, day).id(),
          unit(Level.COMMUNE, day).id(),
          day,
          code("route", day),
          code("offence", day),
          Optional.empty(),
          maybe("country", day),
          Optional.empty(),
          maybe("country", day),
          maybe("country", day),
          random.nextBoolean(),
          random.nextBoolean(),
          random.nextInt(3),
          random.nextInt(3),
          persons,
          seizures,
          steps);
    }

    private CourtOutcome court(int i) {
      var period = new Period.Month(StatisticalCalendar.CIVIL, 2025, 8 + i % 4);
      LocalDate day = period.window().from();
      int defendants = 1 + random.nextInt(50);
      return new CourtOutcome(
          territory.on(day, Level.PROVINCE).get(i / 4 % 34).id(),
          period,
          TestReaders.CATALOGUE.codeList("offence").on(day).get(i % 13).code(),
          random.nextInt(100),
          random.nextInt(100),
          random.nextInt(100),
          defendants,
          List.of(
              new CourtOutcome.Sentenced("life", defendants - 1),
              new CourtOutcome.Sentenced("death", 1)),
          random.nextBoolean());
    }

    private Report report(int i) {
      var period = new Period.Month(StatisticalCalendar.CIVIL, 2025, 7 + i % 6);
      var cells = new TreeMap<String, Reading>();
      cells.put("cases.detected", new Reading.Amount(BigDecimal.valueOf(random.nextInt(3_000))));
      cells.put(
          "persons.arrested",
          random.nextBoolean() ? new Reading.NotReported("mất điện, chưa gửi") : Report.amount(0));
      if (random.nextBoolean()) {
        cells.put("seized.mass|substance=heroin", new Reading.Amount(number()));
      }
      if (random.nextBoolean()) {
        cells.put("seized.mass|substance=cannabis", new Reading.Withheld("điều tra"));
      }
      return new Report(
          "police.monthly",
          territory.on(LocalDate.of(2025, 7, 1), Level.COMMUNE).get(i * 20 + 1).id(),
          period,
          random.nextBoolean()
              ? Optional.of("Ghi chú: dòng 1\ndòng 2, \"ngoặc\"")
              : Optional.empty(),
          cells);
    }
  }
}
