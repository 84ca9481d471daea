package org.anbinh.outlet.demonstration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.anbinh.ledger.declaration.Content;
import org.anbinh.ledger.declaration.Reading;
import org.anbinh.outlet.demonstration.calibration.Words;
import org.anbinh.register.cases.DrugCase;
import org.anbinh.register.reports.Report;

/**
 * What was recorded at first of something that is corrected later.
 *
 * @param reason why it is corrected
 */
record FirstVersion(Content content, String reason) {

  /**
   * A case with a weight ten times too large, with a person missing, or without its prosecution;
   * empty where none of this can be said of it.
   */
  static Optional<FirstVersion> of(DrugCase right, Words words) {
    boolean weighed = right.seizures().stream().anyMatch(seizure -> seizure.unit().equals("g"));
    if (weighed && right.number().hashCode() % 3 == 0) {
      return Optional.of(
          new FirstVersion(
              with(right, right.persons(), misplaced(right.seizures()), right.steps()),
              words.misplacedPoint()));
    }
    DrugCase.Persons group = right.persons().getFirst();
    if (group.count() > 1) {
      var fewer = new ArrayList<>(right.persons());
      fewer.set(
          0,
          new DrugCase.Persons(group.sex(), group.age(), group.nationality(), group.count() - 1));
      return Optional.of(
          new FirstVersion(
              with(right, fewer, right.seizures(), right.steps()), words.moreArrested()));
    }
    return right.steps().stream().anyMatch(step -> step.status().equals("prosecuted"))
        ? Optional.of(
            new FirstVersion(
                with(right, right.persons(), right.seizures(), List.of()),
                words.prosecutionAdded()))
        : Optional.empty();
  }

  private static List<DrugCase.Seizure> misplaced(List<DrugCase.Seizure> right) {
    return right.stream()
        .map(seizure ->
            seizure.unit().equals("g")
                ? new DrugCase.Seizure(
                    seizure.substance(),
                    seizure.form(),
                    seizure.quantity().multiply(BigDecimal.TEN),
                    seizure.unit(),
                    seizure.weighedKg(),
                    seizure.purity())
                : seizure)
        .toList();
  }

  private static DrugCase with(
      DrugCase right,
      List<DrugCase.Persons> persons,
      List<DrugCase.Seizure> seizures,
      List<DrugCase.Step> steps) {
    return new DrugCase(
        right.number(),
        right.agency(),
        right.detectedBy(),
        right.place(),
        right.occurredOn(),
        right.route(),
        right.offence(),
        right.placeElsewhere(),
        right.borderCountry(),
        right.gate(),
        right.origin(),
        right.destination(),
        right.organisedRing(),
        right.armsUsed(),
        right.officersKilled(),
        right.officersHurt(),
        persons,
        seizures,
        steps);
  }

  /** A report in which one number was one higher. */
  static FirstVersion of(Report right, Words words) {
    var cells = new TreeMap<>(right.cells());
    cells.replaceAll((key, reading) ->
        key.equals("cases.detected") || key.equals("outreach.sessions")
            ? oneMore(reading)
            : reading);
    return new FirstVersion(
        new Report(right.reportForm(), right.unit(), right.period(), right.remark(), cells),
        words.recounted());
  }

  private static Reading oneMore(Reading reading) {
    return reading instanceof Reading.Amount(BigDecimal value)
        ? new Reading.Amount(value.add(BigDecimal.ONE))
        : reading;
  }
}
