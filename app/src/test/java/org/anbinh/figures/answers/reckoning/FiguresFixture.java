package org.anbinh.figures.answers.reckoning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.anbinh.figures.answers.Figure;
import org.anbinh.figures.answers.Outcome;
import org.anbinh.figures.answers.PublishedReconciliation;
import org.anbinh.figures.answers.Question;
import org.anbinh.figures.answers.published.PublishedFigures;
import org.anbinh.figures.indicators.Indicators;
import org.anbinh.figures.mart.Mart;
import org.anbinh.figures.mart.store.MartFixture;
import org.anbinh.figures.release.ReleasesFixture;
import org.anbinh.ground.audit.Audit;
import org.anbinh.ground.catalogue.Catalogue;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.law.Law;
import org.anbinh.ground.territory.Basis;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Piece;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;
import org.anbinh.intake.approval.ApprovalFixture;
import org.anbinh.intake.approval.Approvals;
import org.anbinh.intake.approval.Boards;
import org.anbinh.ledger.declaration.Content;
import org.anbinh.ledger.declaration.Reading;
import org.anbinh.ledger.declaration.RegisterDescriptor;
import org.anbinh.ledger.declaration.Registers;
import org.anbinh.ledger.entries.Batch;
import org.anbinh.ledger.entries.Draft;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.ledger.entries.LedgerFixture;
import org.anbinh.ledger.entries.SubmissionId;
import org.anbinh.ledger.entries.Versions;
import org.anbinh.register.cases.DrugCase;
import org.anbinh.register.courts.CourtOutcome;
import org.anbinh.register.published.PublishedFigure;
import org.anbinh.register.reports.Report;

/** A ledger, a mart and figures over them; on the bundled territory unless another is given. */
public final class FiguresFixture implements AutoCloseable {
  private static final Law LAW = Law.carried();
  private static final Catalogue CATALOGUE = Catalogue.carried();
  private static final Territories BUNDLED = Territories.bundled();

  public static final Registers REGISTERS =
      new Registers(
          List.of(
              RegisterDescriptor.of(DrugCase.class).with(LAW.periods()),
              RegisterDescriptor.of(CourtOutcome.class).with(LAW.periods()),
              RegisterDescriptor.of(Report.class).with(LAW.periods()),
              ApprovalFixture.steps(LAW.periods()),
              ReleasesFixture.contents(LAW.periods()),
              ReleasesFixture.steps(),
              RegisterDescriptor.of(PublishedFigure.class).with(LAW.periods())));

  private final LedgerFixture database = LedgerFixture.open(REGISTERS);
  private final MartFixture mart;
  private final Grounds grounds;
  private final MartFigures figures;
  private int submissions;

  public FiguresFixture() {
    this(CATALOGUE, BUNDLED);
  }

  public FiguresFixture(Catalogue catalogue, Territories territories) {
    mart = new MartFixture(database.ledger(), REGISTERS, catalogue, territories);
    grounds =
        new Grounds(
            mart.mart(),
            database.ledger(),
            Indicators.carried(catalogue),
            catalogue,
            LAW,
            LAW.periods(),
            territories,
            new Placements(),
            new Extents(mart.mart()),
            new Words(Labels.carried()),
            new Round());
    figures = new MartFigures(grounds);
  }

  public Ledger ledger() {
    return database.ledger();
  }

  /** The ladder over its ledger; the mart follows when a figure is asked for. */
  public Approvals approvals() {
    return ApprovalFixture.approvals(ledger(), database.versions());
  }

  /** The same, telling a log that the test looks at. */
  public Approvals approvals(Audit audit) {
    return ApprovalFixture.approvals(ledger(), database.versions(), audit);
  }

  public Boards boards() {
    return ApprovalFixture.boards(ledger(), database.versions());
  }

  public Versions versions() {
    return database.versions();
  }

  public void follow() {
    mart.follow();
  }

  public Mart mart() {
    return mart.mart();
  }

  public MartFigures figures() {
    return figures;
  }

  public Territory territory() {
    return grounds.territories().current();
  }

  Grounds grounds() {
    return grounds;
  }

  public PublishedReconciliation published() {
    return new PublishedFigures(
        figures, grounds.indicators(), ledger(), REGISTERS, Labels.carried());
  }

  /** Records new things as one batch, and lets the mart follow. */
  public Batch record(Content... contents) {
    return record(Stream.of(contents).map(each -> new Draft(each, 0, "")));
  }

  public Batch record(Stream<Draft> drafts) {
    Batch batch = ledger().record(new SubmissionId("test-" + ++submissions), "test", drafts);
    mart.follow();
    return batch;
  }

  /** Records a correction of version {@code follows}. */
  public Batch correct(Content content, int follows) {
    return record(Stream.of(new Draft(content, follows, "counted again")));
  }

  /** The unit that bears a code on a day. */
  public UnitId unit(Level level, String code, String day) {
    return territory().find(level, code, LocalDate.parse(day)).orElseThrow().id();
  }

  /** A report; cells are written {@code key=number}, or {@code key=-} for not reported. */
  public Report report(String form, UnitId unit, String period, String... cells) {
    var all = new TreeMap<String, Reading>();
    for (String cell : cells) {
      int equals = cell.lastIndexOf('=');
      String value = cell.substring(equals + 1);
      all.put(
          cell.substring(0, equals),
          switch (value) {
            case "-" -> new Reading.NotReported("no reason");
            case "not-assessed" -> new Reading.NotReported("not-assessed");
            case "withheld" -> new Reading.Withheld("secret");
            case "retracted" -> new Reading.Retracted("wrong");
            default -> new Reading.Amount(new BigDecimal(value));
          });
    }
    return new Report(form, unit, LAW.periods().parse(period), Optional.empty(), all);
  }

  /** A case of one person, with heroin in grams where any is given. */
  public DrugCase drugCase(String number, UnitId place, String day, String... grams) {
    return drugCase(number, place, day, Optional.empty(), grams);
  }

  public DrugCase drugCase(
      String number, UnitId place, String day, Optional<UnitId> elsewhere, String... grams) {
    return new DrugCase(
        number,
        "police",
        place,
        place,
        LocalDate.parse(day),
        "inland",
        "251",
        elsewhere,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        0,
        0,
        List.of(new DrugCase.Persons("male", "18-29", "VN", 1)),
        Stream.of(grams)
            .map(each ->
                new DrugCase.Seizure(
                    "heroin",
                    "powder",
                    new BigDecimal(each),
                    "g",
                    Optional.empty(),
                    Optional.empty()))
            .toList(),
        List.of());
  }

  /** A question about one unit, in words: indicator, unit, window, basis. */
  public Question question(String indicator, UnitId unit, String window, String basis) {
    String[] days = window.split("/");
    return new Question(
        indicator,
        new TreeMap<>(Map.of()),
        unit,
        Optional.empty(),
        Optional.empty(),
        new Window(LocalDate.parse(days[0]), LocalDate.parse(days[1])),
        Optional.empty(),
        Basis.parse(basis, LocalDate.of(2026, 11, 21)),
        Piece.Method.REFUSE,
        ledger().latest());
  }

  public UnitId nation() {
    return territory().nation().id();
  }

  /** The only figure. */
  public Outcome outcome(Question question) {
    List<Figure> all = figures.answer(question);
    if (all.size() != 1) {
      throw new IllegalStateException(all.size() + " figures");
    }
    return all.getFirst().outcome();
  }

  @Override
  public void close() {
    mart.close();
    database.close();
  }
}
