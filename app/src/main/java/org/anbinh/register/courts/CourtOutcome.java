package org.anbinh.register.courts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * @param deathSentencesReleased whether the count of death sentences may be published; until then
 *     it is in no figure. Whoever may read the register itself reads it there.
 */
@Declare.Register(name = "court", origin = Origin.REPORT, agency = "courts")
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

  private static final String DEATH = "death";

  public CourtOutcome {
    sentences = List.copyOf(sentences);
  }

  /** Defendants who were given one kind of outcome. */
  public record Sentenced(
      @Declare.Codes("sentence") String sentence, @Declare.Range(to = 1e6) int defendants) {
    private boolean isDeath() {
      return sentence.equals(DEATH);
    }
  }

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
    Set<String> withheld = withheld();
    state(sink, "court.defendants.resolved", Optional.empty(), defendantsResolved);
    for (Sentenced each : sentences) {
      if (withheld.contains(each.sentence())) {
        sink.accept(
            new Statement(
                cell("court.sentenced", Optional.of(each.sentence())),
                new Reading.Withheld("death-sentence-not-released")));
      } else {
        state(sink, "court.sentenced", Optional.of(each.sentence()), each.defendants());
      }
    }
  }

  /**
   * The outcomes that may not be told: death sentences until they are released, and with them the
   * smallest other outcome, since the parts add up to the defendants resolved and one gap alone
   * could be worked out. Where there is no other, the total tells it still: only disclosure control
   * over whole tables can mend that.
   */
  private Set<String> withheld() {
    if (deathSentencesReleased || sentences.stream().noneMatch(Sentenced::isDeath)) {
      return Set.of();
    }
    return sentences.stream()
        .filter(each -> !each.isDeath() && each.defendants() > 0)
        .min(Comparator.comparingInt(Sentenced::defendants).thenComparing(Sentenced::sentence))
        .map(second -> Set.of(DEATH, second.sentence()))
        .orElse(Set.of(DEATH));
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
