package org.anbinh.figures.answers.reckoning;

import java.util.List;
import java.util.Set;
import org.anbinh.figures.answers.Coverage;
import org.anbinh.figures.answers.Outcome;
import org.anbinh.figures.answers.Reconciliation;
import org.anbinh.figures.indicators.Variable;
import org.anbinh.figures.mart.Readings;
import org.anbinh.ground.catalogue.MeasureKind;
import org.anbinh.ground.territory.UnitId;

/** What one variable of a formula is, for every figure of a question. Asked for when it is made. */
sealed interface Sought permits Flow, Stock, Distinct {
  /** The codes of the dimension for which anything was stated. */
  Set<String> codes();

  Part at(Key key);

  /** The readings on which one figure rests. */
  List<Readings> readings(Key key);

  /** Asks the mart for it. */
  static Sought of(Variable variable, Frame frame, Grounds grounds) {
    Codes codes = Codes.of(variable, frame.question(), grounds.catalogue());
    MeasureKind kind = grounds.catalogue().measure(variable.measure()).kind();
    return switch (kind) {
      case FLOW -> new Flow(variable, codes, frame, grounds);
      case STOCK -> new Stock(variable.measure(), codes, frame, grounds);
      case DISTINCT -> new Distinct(variable.measure(), codes, frame, grounds);
    };
  }

  /** Which figure of a question. */
  record Key(UnitId target, int step, String code) {}

  /** What one variable of a formula is, for one figure. */
  record Part(Outcome outcome, Coverage coverage, List<Reconciliation> reconciliations) {
    public Part {
      reconciliations = List.copyOf(reconciliations);
    }
  }
}
