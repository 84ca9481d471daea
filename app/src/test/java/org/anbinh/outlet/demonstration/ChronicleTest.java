package org.anbinh.outlet.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;
import org.anbinh.intake.capture.CarriedRowReaders;
import org.anbinh.intake.capture.Issue;
import org.anbinh.intake.capture.RowReader;
import org.anbinh.intake.capture.RowReaders;
import org.anbinh.intake.reading.DashStyle;
import org.anbinh.intake.reading.NumberStyle;
import org.anbinh.intake.reading.Writing;
import org.anbinh.ledger.declaration.Content;
import org.anbinh.ledger.declaration.Reading;
import org.anbinh.ledger.entries.Draft;
import org.anbinh.register.cases.DrugCase;
import org.anbinh.register.courts.CourtOutcome;
import org.anbinh.register.published.PublishedFigure;
import org.anbinh.register.reports.Report;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole nation, told once without a database. */
class ChronicleTest {
  private static final Window QUANG_TRI =
      new Window(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 4, 1));
  private static final Telling.Sums NATION = new Telling.Sums();
  private static final Telling.Sums HANOI = new Telling.Sums();
  private static final Map<String, Integer> QUANG_TRI_COURTS = new TreeMap<>();
  private static final Map<String, BigDecimal> CONFERENCE = new HashMap<>();
  private static final Map<UnitId, List<LocalDate>> CASE_DAYS = new HashMap<>();
  private static final Map<String, Integer> COUNTS = new TreeMap<>();
  private static final Set<String> FAULTS = new HashSet<>();
  private static final Set<String> SUBMISSIONS = new HashSet<>();
  private static final List<Content> SAMPLE = new ArrayList<>();
  private static final Catalogue CATALOGUE = Catalogue.carried();
  private static final int SAMPLE_EVERY = 101;
  private static long heard;

  @BeforeAll
  static void tellItOnce() {
    Telling.chronicle(Scale.FULL, Telling.TODAY)
        .tell(
            delivery -> {
              if (!SUBMISSIONS.add(delivery.name())) {
                FAULTS.add("delivered twice: " + delivery.name());
              }
              delivery.drafts().forEach(ChronicleTest::hear);
            },
            (done, of) -> {});
  }

  private static void hear(Draft draft) {
    if (Telling.isStep(draft)) {
      require(draft.follows() < 4, "few steps on " + draft);
      return;
    }
    if (heard++ % SAMPLE_EVERY == 0 || draft.content() instanceof PublishedFigure) {
      SAMPLE.add(draft.content());
    }
    COUNTS.merge(draft.content().getClass().getSimpleName() + draft.follows(), 1, Integer::sum);
    switch (draft.content()) {
      case DrugCase one -> hear(draft, one);
      case CourtOutcome outcome -> hear(draft, outcome);
      case Report report -> hear(report);
      case PublishedFigure figure ->
          require(exists(figure.unit(), figure.window().lastDay()), "unit of " + figure);
      default -> FAULTS.add("unexpected " + draft);
    }
  }

  private static void hear(Draft draft, DrugCase one) {
    boolean corrected = Fate.ofCase(one.number()).correctedAfter() > 0;
    NATION.take(draft, corrected, statement -> {});
    Unit place = Telling.TERRITORY.get(one.place());
    if (isHanoi(place, one.occurredOn())) {
      HANOI.take(draft, corrected, statement -> {});
    }
    if (draft.follows() == 0) {
      CASE_DAYS.computeIfAbsent(one.place(), id -> new ArrayList<>()).add(one.occurredOn());
    }
    one.readings(statement ->
        require(
            exists(one.place(), statement.cell().window().from()),
            "a step after the end of " + one.place()));
    one.placeElsewhere()
        .ifPresent(other ->
            require(!exists(other, one.occurredOn()), "elsewhere is on the same map: " + one));
    valid("agency", one.agency(), one.occurredOn());
    valid("route", one.route(), one.occurredOn());
    valid("offence", one.offence(), one.occurredOn());
    one.gate().ifPresent(code -> valid("gate", code, one.occurredOn()));
    one.borderCountry().ifPresent(code -> valid("country", code, one.occurredOn()));
    one.seizures()
        .forEach(seizure -> {
          valid("substance", seizure.substance(), one.occurredOn());
          valid("form", seizure.form(), one.occurredOn());
          require(seizure.quantity().signum() > 0, "an empty seizure in " + one.number());
        });
  }

  private static boolean isHanoi(Unit place, LocalDate day) {
    return Telling.TERRITORY.ancestor(place, Level.PROVINCE, day).orElseThrow().code().equals("01");
  }

  private static void hear(Draft draft, CourtOutcome outcome) {
    NATION.take(draft, false, statement -> {});
    require(outcome.remarks().isEmpty(), "sentences do not balance: " + outcome);
    require(exists(outcome.court(), outcome.window().from()), "court of " + outcome);
    outcome
        .sentences()
        .forEach(each -> valid("sentence", each.sentence(), outcome.window().from()));
    if (outcome.court().code().equals("45") && QUANG_TRI.encloses(outcome.window())) {
      count("Q1", outcome.casesAccepted());
      count("Q2", outcome.defendantsAccepted());
      count("Q3", outcome.casesResolved());
      count("Q4", outcome.defendantsResolved());
      outcome
          .sentences()
          .forEach(each -> {
            String kind = each.sentence().startsWith("fixed") ? "fixed" : each.sentence();
            count(kind, each.defendants());
            require(outcome.deathSentencesReleased(), "not released: " + outcome);
          });
    }
  }

  private static void count(String key, int amount) {
    QUANG_TRI_COURTS.merge(key, amount, Integer::sum);
  }

  private static void hear(Report report) {
    require(exists(report.unit(), report.window().from()), "unit of " + report);
    if (report.window().from().equals(LocalDate.of(2024, 8, 15))) {
      report
          .cells()
          .forEach((key, reading) ->
              CONFERENCE.merge(key, ((Reading.Amount) reading).value(), BigDecimal::add));
    }
  }

  private static boolean exists(UnitId id, LocalDate day) {
    return Telling.TERRITORY.find(id).filter(unit -> unit.span().covers(day)).isPresent();
  }

  private static void valid(String list, String code, LocalDate day) {
    require(
        CATALOGUE.codeList(list).find(code).filter(each -> each.validity().covers(day)).isPresent(),
        list + " has no " + code + " on " + day);
  }

  private static void require(boolean holds, String fault) {
    if (!holds && FAULTS.size() < 50) {
      FAULTS.add(fault);
    }
  }

  @Test
  void everyUnitCodeAndBalanceHoldsOnItsDay() {
    assertThat(FAULTS).isEmpty();
  }

  @Test
  void thereAreTensOfThousandsOfSingleRecords() {
    assertThat(COUNTS.get("DrugCase0")).isBetween(260_000, 290_000);
    assertThat(COUNTS.get("DrugCase1")).isBetween(3_000, 8_000);
    assertThat(COUNTS.get("Report0")).isBetween(430_000, 520_000);
    assertThat(COUNTS.values().stream().mapToInt(Integer::intValue).sum()).isLessThan(1_000_000);
  }

  @Test
  void nationalFiguresAreThePublishedOnes() {
    assertSum(NATION.of("directive cases.detected"), "122066");
    assertSum(NATION.of("directive persons.arrested"), "186950");
    assertSum(NATION.of("directive seized.mass substance=heroin"), "3080");
    assertSum(synthetic("seized.mass"), "14513.48");
    assertSum(synthetic("seized.tablets"), "12036388");
    assertSum(NATION.of("directive seized.mass substance=cannabis"), "3244.16");
    assertSum(NATION.of("directive court.cases.accepted"), "112678");
    assertSum(NATION.of("directive court.defendants.accepted"), "160172");
  }

  private static BigDecimal synthetic(String measure) {
    String key = "directive " + measure + " substance=";
    return NATION.of(
        key + "methamphetamine",
        key + "mdma",
        key + "ketamine",
        key + "synthetic-cannabinoid",
        key + "other-synthetic");
  }

  @Test
  void nationalChangesAreThePublishedOnes() {
    assertThat(percent("cases.detected")).isEqualByComparingTo("21.83");
    assertThat(percent("persons.arrested")).isEqualByComparingTo("21.95");
    assertThat(percent("cases.prosecuted")).isEqualByComparingTo("32.48");
    assertThat(percent("defendants.prosecuted")).isEqualByComparingTo("39.94");
  }

  private static BigDecimal percent(String measure) {
    BigDecimal before = NATION.of("before " + measure);
    return NATION
        .of("directive " + measure)
        .subtract(before)
        .multiply(BigDecimal.valueOf(100))
        .divide(before, 2, RoundingMode.HALF_UP);
  }

  @Test
  void figuresOfHanoiAreThePublishedOnes() {
    assertSum(HANOI.of("directive cases.detected"), "17891");
    assertSum(HANOI.of("directive persons.arrested"), "27146");
    assertSum(HANOI.of("directive seized.mass"), "3600");
    assertSum(HANOI.of("before cases.detected"), "13514");
    assertSum(HANOI.of("before persons.arrested"), "17445");
    assertSum(HANOI.of("before seized.mass"), "1000");
  }

  @Test
  void courtsOfQuangTriAreThePublishedOnesAndTheRemainderIsStated() {
    assertThat(QUANG_TRI_COURTS)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "Q1",
                308,
                "Q2",
                504,
                "Q3",
                281,
                "Q4",
                459,
                "death",
                28,
                "life",
                33,
                "fixed",
                380,
                "not-stated",
                18));
  }

  @Test
  void provincesAddUpToTheStocksOfTheConference() {
    assertSum(CONFERENCE.getOrDefault("users.managed", BigDecimal.ZERO), "37980");
    assertSum(CONFERENCE.getOrDefault("addicts.filed", BigDecimal.ZERO), "165992");
    assertSum(CONFERENCE.getOrDefault("post-rehabilitation.managed", BigDecimal.ZERO), "16932");
    assertSum(
        CONFERENCE.getOrDefault("treatment.facilities|facility-kind=public", BigDecimal.ZERO),
        "97");
    assertSum(CONFERENCE.getOrDefault("treatment.persons", BigDecimal.ZERO), "41649");
  }

  @Test
  void everyContentCouldHaveBeenTypedIn() {
    RowReaders readers =
        CarriedRowReaders.of(
            Telling.REGISTERS,
            Territories.only(Telling.TERRITORY),
            Instant.parse("2026-11-21T00:00:00Z"));
    var issues = new TreeMap<String, String>();
    for (Content content : SAMPLE) {
      String register = Telling.REGISTERS.of(content).name();
      Map<String, String> values = readers.values(register).of(content);
      RowReader.Read read =
          readers
              .forColumns(
                  register,
                  List.copyOf(values.keySet()),
                  Issue.Place.WHOLE,
                  new Writing(NumberStyle.DECIMAL_POINT, DashStyle.ASK))
              .read(List.copyOf(values.values()), Issue.Place.WHOLE);
      read.issues()
          .forEach(issue -> issues.put(register + " " + issue.code(), issue + " of " + values));
      read.content().ifPresent(back -> assertThat(json(back)).isEqualTo(json(content)));
    }
    assertThat(issues).isEmpty();
  }

  private static String json(Content content) {
    return Telling.REGISTERS.of(content).json(content);
  }

  @Test
  void everyMachineTellsTheSame() {
    var crc = new java.util.zip.CRC32C();
    for (Content content : SAMPLE) {
      crc.update(json(content).getBytes(StandardCharsets.UTF_8));
    }
    assertThat(SAMPLE.size() + " " + Long.toHexString(crc.getValue()))
        .as("what is told changed; if it was meant to, write the new value here")
        .isEqualTo("7951 4d77a336");
  }

  @Test
  void plantedSurgesStandOutOfTheRecords() {
    for (String line : truth()) {
      String[] parts = line.split(",", -1);
      var window = new Window(LocalDate.parse(parts[0]), LocalDate.parse(parts[1]));
      Set<String> communes = Set.of(parts[2].split(" ", -1));
      List<LocalDate> days =
          CASE_DAYS.entrySet().stream()
              .filter(each -> communes.contains(each.getKey().code()))
              .filter(each -> each.getKey().since().isPresent())
              .flatMap(each -> each.getValue().stream())
              .toList();
      long inside = days.stream().filter(window::covers).count();
      double usual = (days.size() - inside) / (double) (503 - window.days()) * window.days();
      assertThat((double) inside).as(line).isGreaterThan(3 * usual).isGreaterThan(15);
    }
  }

  private static List<String> truth() {
    try (var in =
        Objects.requireNonNull(
            ChronicleTest.class.getResourceAsStream("/demonstration/truth.csv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertSum(BigDecimal sum, String expected) {
    assertThat(sum).isEqualByComparingTo(expected);
  }
}
