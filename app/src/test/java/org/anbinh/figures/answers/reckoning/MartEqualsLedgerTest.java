package org.anbinh.figures.answers.reckoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.anbinh.figures.answers.Figure;
import org.anbinh.figures.answers.Outcome;
import org.anbinh.figures.answers.Question;
import org.anbinh.ground.territory.Basis;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Piece;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ground.time.Window;
import org.anbinh.ledger.declaration.Content;
import org.anbinh.ledger.declaration.Reading;
import org.anbinh.ledger.declaration.Statement;
import org.anbinh.ledger.entries.Draft;
import org.anbinh.ledger.entries.Entry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Random ledgers: the mart answers what a plain, slow walk over the ledger answers. */
@Tag("database")
class MartEqualsLedgerTest {
  private static final FiguresFixture FIXTURE = new FiguresFixture();
  private static final Map<Vintage, List<Entry>> STANDING = new HashMap<>();
  private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

  private final Map<String, Integer> versions = new HashMap<>();

  @AfterAll
  static void close() {
    FIXTURE.close();
  }

  @Test
  void every_vintage_of_random_recordings_and_corrections() {
    var random = new SplittableRandom(20190816);
    FIXTURE.record(
        FIXTURE.drugCase("first", commune(random, REFORM.minusYears(1)), "2024-07-01", "1"),
        FIXTURE.drugCase("last", commune(random, REFORM), "2026-07-01", "1"));
    var answers = new HashMap<Question, List<Figure>>();
    for (int batch = 0; batch < 8; batch++) {
      FIXTURE.record(drafts(random).stream());
      for (int n = 0; n < 12; n++) {
        Question question = question(random);
        List<Figure> figures = FIXTURE.figures().answer(question);
        figures.forEach(figure -> compare(question, figure));
        figures.stream().limit(5).forEach(figure -> isFoundAgain(question, figure));
        answers.put(question, figures);
      }
    }
    answers.forEach((question, figures) ->
        assertThat(outcomes(FIXTURE.figures().answer(question)))
            .as("%s, asked again after later recordings", question)
            .isEqualTo(outcomes(figures)));
    FIXTURE.mart().rebuild((done, of) -> {});
    answers.forEach((question, figures) ->
        assertThat(outcomes(FIXTURE.figures().answer(question)))
            .as("%s, asked again of a mart made anew", question)
            .isEqualTo(outcomes(figures)));
  }

  private static List<Outcome> outcomes(List<Figure> figures) {
    return figures.stream().map(Figure::outcome).toList();
  }

  /** A figure of a table is the same figure when it is asked for alone. */
  private static void isFoundAgain(Question question, Figure figure) {
    Question alone = FIXTURE.figures().question(figure.id());
    assertThat(FIXTURE.outcome(alone)).as("%s of %s", alone, question).isEqualTo(figure.outcome());
  }

  private List<Draft> drafts(SplittableRandom random) {
    var drafts = new TreeMap<String, Draft>();
    for (int n = 0; n < 40; n++) {
      Content content = random.nextInt(3) == 0 ? report(random) : drugCase(random);
      String subject = FiguresFixture.REGISTERS.of(content).subject(content);
      if (!drafts.containsKey(subject)) {
        int version = versions.merge(subject, 1, Integer::sum);
        drafts.put(subject, new Draft(content, version - 1, version > 1 ? "again" : ""));
      }
    }
    return List.copyOf(drafts.values());
  }

  private static Content drugCase(SplittableRandom random) {
    LocalDate day = LocalDate.of(2024, 7, 1).plusDays(random.nextInt(700));
    UnitId place = commune(random, day);
    Optional<UnitId> elsewhere =
        random.nextBoolean() && day.isBefore(REFORM)
            ? FIXTURE
                .territory()
                .restate(place, REFORM, Level.COMMUNE, Piece.Method.REFUSE)
                .stream()
                .map(Piece::unit)
                .findFirst()
            : Optional.empty();
    return FIXTURE.drugCase(
        "c" + random.nextInt(60),
        place,
        day.toString(),
        elsewhere,
        BigDecimal.valueOf(random.nextInt(5_000_000), 4).toPlainString());
  }

  private static Content report(SplittableRandom random) {
    LocalDate day = REFORM.plusMonths(random.nextInt(11));
    String value =
        switch (random.nextInt(8)) {
          case 0 -> "-";
          case 1 -> "withheld";
          default -> Integer.toString(random.nextInt(30));
        };
    return FIXTURE.report(
        "police.monthly",
        commune(random, day),
        day.toString().substring(0, 7),
        "tips.received=" + value,
        "seized.mass|substance=heroin=" + BigDecimal.valueOf(random.nextInt(9_000), 2));
  }

  /** A handful of communes: of a province that stayed as it was and of one that was merged. */
  private static UnitId commune(SplittableRandom random, LocalDate day) {
    List<Unit> provinces = FIXTURE.territory().on(day, Level.PROVINCE);
    Unit province =
        provinces.stream()
            .filter(each -> each.code().equals(random.nextBoolean() ? "40" : "44"))
            .findFirst()
            .orElse(provinces.getFirst());
    List<Unit> communes =
        FIXTURE.territory().within(province.id(), Level.COMMUNE, day).stream().limit(6).toList();
    return communes.get(random.nextInt(communes.size())).id();
  }

  private static Question question(SplittableRandom random) {
    String[] indicators = {"cases.detected", "seized.heroin.mass", "tips.received"};
    LocalDate from = LocalDate.of(2024, 7, 1).plusMonths(random.nextInt(12));
    Window window = new Window(from, from.plusMonths(1 + random.nextInt(18)));
    Basis[] bases = {
      new Basis.Then(), new Basis.Today(LocalDate.of(2026, 3, 1)), new Basis.Named(REFORM)
    };
    Basis basis = bases[random.nextInt(bases.length)];
    Optional<Level> by =
        switch (random.nextInt(3)) {
          case 0 -> Optional.empty();
          case 1 -> Optional.of(Level.PROVINCE);
          default -> Optional.of(Level.COMMUNE);
        };
    return new Question(
        indicators[random.nextInt(indicators.length)],
        new TreeMap<>(),
        FIXTURE.nation(),
        by,
        Optional.empty(),
        window,
        random.nextInt(3) == 0
            ? Optional.of(new Question.Step("civil", random.nextBoolean() ? 1 : 3))
            : Optional.empty(),
        basis,
        Piece.Method.REFUSE,
        new Vintage(1 + random.nextLong(FIXTURE.ledger().latest().batch())));
  }

  /** What the ledger says, worked out one entry after another. */
  private static void compare(Question question, Figure figure) {
    var sum = BigDecimal.ZERO;
    boolean any = false;
    boolean unknown = false;
    String measure =
        question.indicator().equals("seized.heroin.mass") ? "seized.mass" : question.indicator();
    String register = measure.equals("tips.received") ? "report" : "case";
    for (Entry entry : standing(question.vintage())) {
      if (entry.register().equals(register) || standsIn(question, entry)) {
        var statements = new ArrayList<Statement>();
        entry.content().readings(statements::add);
        for (Statement each : statements) {
          if (each.cell().key().measure().equals(measure)
              && figure.window().encloses(each.cell().window())
              && each.reading() instanceof Reading.Amount(BigDecimal amount)) {
            switch (part(question, figure, each)) {
              case HERE -> {
                sum = sum.add(amount);
                any = true;
              }
              case NOBODY_KNOWS -> unknown |= amount.signum() != 0;
              case ELSEWHERE -> {}
            }
          }
        }
      }
    }
    if (unknown) {
      assertThat(figure.outcome())
          .as("%s %s", question, figure.unit())
          .isInstanceOfSatisfying(
              Outcome.Absent.class,
              absent -> assertThat(absent.why()).isEqualTo(Outcome.Why.CANNOT_BE_RESTATED));
    } else if (any) {
      assertThat(figure.outcome().number().orElseThrow())
          .as("%s %s", question, figure.unit())
          .isEqualByComparingTo(sum);
    } else {
      figure.outcome().number().ifPresent(number -> assertThat(number).isZero());
    }
  }

  /** A report of a month for which its commune entered no case says what no record does. */
  private static boolean standsIn(Question question, Entry report) {
    return report.register().equals("report")
        && standing(question.vintage()).stream()
            .filter(each -> each.register().equals("case"))
            .noneMatch(each ->
                each.content().unit().equals(report.content().unit())
                    && report.content().window().encloses(each.content().window()));
  }

  private enum Where {
    HERE,
    ELSEWHERE,
    NOBODY_KNOWS
  }

  private static Where part(Question question, Figure figure, Statement statement) {
    if (figure.unit().level() == Level.NATION) {
      return Where.HERE;
    }
    LocalDate map = question.basis().mapDay(question.window());
    List<Piece> pieces = pieces(statement.cell().unit(), map, figure.unit().level());
    boolean whole = pieces.size() == 1 && pieces.getFirst().share() instanceof Piece.Share.Whole;
    if (!whole && statement.elsewhere().isPresent()) {
      List<Piece> exact = pieces(statement.elsewhere().get(), map, figure.unit().level());
      if (exact.size() == 1
          && exact.getFirst().share() instanceof Piece.Share.Whole
          && pieces.stream().anyMatch(each -> each.unit().equals(exact.getFirst().unit()))) {
        pieces = exact;
      }
    }
    return pieces.stream()
        .filter(each -> each.unit().equals(figure.unit()))
        .findFirst()
        .map(each -> each.share() instanceof Piece.Share.Whole ? Where.HERE : Where.NOBODY_KNOWS)
        .orElse(Where.ELSEWHERE);
  }

  private static List<Piece> pieces(UnitId unit, LocalDate map, Level level) {
    return FIXTURE.territory().restate(unit, map, level, Piece.Method.REFUSE);
  }

  private static List<Entry> standing(Vintage vintage) {
    return STANDING.computeIfAbsent(vintage, MartEqualsLedgerTest::read);
  }

  private static List<Entry> read(Vintage vintage) {
    var newest = new TreeMap<String, Entry>();
    FIXTURE
        .ledger()
        .read(
            new Vintage(0),
            vintage,
            entry -> newest.put(entry.register() + "|" + entry.subject(), entry));
    return List.copyOf(newest.values());
  }
}
