package org.anbinh.register.courts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.anbinh.ground.catalogue.CellKey;
import org.anbinh.ground.catalogue.Slice;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Period;
import org.anbinh.ground.time.Window;
import org.anbinh.ledger.declaration.Cell;
import org.anbinh.ledger.declaration.Content;
import org.anbinh.ledger.declaration.Declare;
import org.anbinh.ledger.declaration.Origin;
import org.anbinh.ledger.declaration.Reading;
import org.anbinh.ledger.declaration.Statement;

/**
 * What the courts of a province did with drug cases in a period, for one offence. Sentences must
 * add up to the defendants resolved; what is known to be missing is stated under {@code
 * not-stated}, never left as a silent remainder.
 *
 * @param deathSentencesReleased whether the count of death sentences may be published
 */
@Declare.Register(name = "court", origin = Origin.REPORT)
public record CourtOutcome(
    @Declare.Key @Declare.Place({Level.NATION, Level.PROVINCE, Level.DISTRICT}) UnitId court,
    @Declare.Key @Declare.When Period period,
    @Declare.Key @Declare.Codes("offence") String offence,
    @Declare.Range(to = 1e6) int casesAccepted,
    @Declare.Range(to = 1e6) int defendantsAccepted,
    @Declare.Range(to = 1e6) int casesResolved,
    @Declare.Range(to = 1e6) int defendantsResolved,
    List<Sentenced> sentences,
    boolean deathSentencesReleased)
    implements Content {
  /** The form whose coverage these outcomes fill. */
  public static final String FORM = "courts.monthly";

  public CourtOutcome {
    sentences = List.copyOf(sentences);
  }

  /** Defendants who were given one kind of outcome. */
  public record Sentenced(
      @Declare.Codes("sentence") String sentence, @Declare.Range(to = 1e6) int defendants) {}

  @Override
  public UnitId unit() {
    return court;
  }

  @Override
  public Window window() {
    return period.window();
  }

  @Override
  public Optional<String> form() {
    return Optional.of(FORM);
  }

  @Override
  public List<Remark> remarks() {
    var remarks = new ArrayList<Remark>();
    var seen = new HashSet<String>();
    int stated = 0;
    for (int i = 0; i < sentences.size(); i++) {
      Sentenced each = sentences.get(i);
      stated += each.defendants();
      if (!seen.add(each.sentence())) {
        remarks.add(
            new Remark(
                "sentences." + (i + 1) + ".sentence", "outcome-twice", List.of(each.sentence())));
      }
    }
    int missing = defendantsResolved - stated;
    if (missing != 0) {
      String message = missing > 0 ? "unexplained-remainder" : "too-many-sentenced";
      remarks.add(
          new Remark(
              "sentences",
              message,
              List.of("" + stated, "" + defendantsResolved, "" + Math.abs(missing))));
    }
    return remarks;
  }

  @Override
  public void readings(Consumer<Statement> sink) {
    state(sink, "court.cases.accepted", Optional.empty(), casesAccepted);
    state(sink, "court.defendants.accepted", Optional.empty(), defendantsAccepted);
    state(sink, "court.cases.resolved", Optional.empty(), casesResolved);
    state(sink, "court.defendants.resolved", Optional.empty(), defendantsResolved);
    for (Sentenced each : sentences) {
      if (each.sentence().equals("death") && !deathSentencesReleased) {
        sink.accept(
            new Statement(
                cell("court.sentenced", Optional.of(each.sentence())),
                new Reading.Withheld("death-sentence-not-released")));
      } else {
        state(sink, "court.sentenced", Optional.of(each.sentence()), each.defendants());
      }
    }
  }

  private void state(
      Consumer<Statement> sink, String measure, Optional<String> sentence, int amount) {
    sink.accept(
        new Statement(cell(measure, sentence), new Reading.Amount(BigDecimal.valueOf(amount))));
  }

  private Cell cell(String measure, Optional<String> sentence) {
    var codes = new TreeMap<String, String>();
    codes.put("offence", offence);
    sentence.ifPresent(code -> codes.put("sentence", code));
    return new Cell(new CellKey(measure, new Slice(codes)), court, period.window());
  }
}
