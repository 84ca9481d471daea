package org.anbinh.outlet.papers.checking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.anbinh.figures.answers.FigureId;
import org.anbinh.figures.answers.Figures;
import org.anbinh.figures.answers.Question;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ledger.entries.Batch;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.outlet.papers.PaperFigure.Operation;
import org.anbinh.outlet.papers.PaperManifest;

/** Asks the figures again, at the vintage of the paper and at the newest one. */
public record LedgerRecount(Figures figures, Ledger ledger) implements Recount {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal LEAST_BASE = BigDecimal.TEN;

  @Override
  public boolean hasHead(PaperManifest manifest) {
    return ledger.findBatch(manifest.vintage()).map(Batch::hash).orElse("").equals(manifest.head());
  }

  @Override
  public Map<String, Answer> ask(PaperManifest manifest) {
    var latest = new Vintage(ledger.head().map(Batch::number).orElse(0L));
    var asked = new LinkedHashMap<String, Question>();
    for (PaperManifest.Line line : manifest.figures()) {
      question(line).ifPresent(each -> asked.put(line.mark(), each));
    }
    Map<Question, Optional<BigDecimal>> found =
        new Bundles(figures, UnitId.parse(manifest.unit()))
            .answers(
                asked.values().stream().flatMap(each -> Stream.of(each, each.at(latest))).toList());
    var answers = new HashMap<String, Answer>();
    asked.forEach((mark, question) ->
        answers.put(
            mark,
            new Answer(
                found.getOrDefault(question, Optional.empty()),
                found.getOrDefault(question.at(latest), Optional.empty()))));
    manifest.figures().stream()
        .filter(each -> !each.operation().isEmpty())
        .forEach(each -> compute(each, answers));
    return answers;
  }

  private Optional<Question> question(PaperManifest.Line line) {
    if (line.figure().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(figures.question(new FigureId(line.figure())));
    } catch (IllegalArgumentException | NoSuchElementException e) {
      return Optional.empty();
    }
  }

  /** Operands have smaller marks or are answers; what cannot be computed is left out. */
  private static void compute(PaperManifest.Line line, Map<String, Answer> answers) {
    List<Answer> of = line.of().stream().filter(answers::containsKey).map(answers::get).toList();
    if (of.isEmpty() || of.size() != line.of().size()) {
      return;
    }
    Operation operation = Operation.valueOf(line.operation());
    answers.put(
        line.mark(),
        new Answer(
            result(operation, of.stream().map(Answer::then).toList()),
            result(operation, of.stream().map(Answer::now).toList())));
  }

  private static Optional<BigDecimal> result(Operation operation, List<Optional<BigDecimal>> of) {
    if (of.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    List<BigDecimal> numbers = of.stream().map(Optional::orElseThrow).toList();
    BigDecimal first = numbers.getFirst();
    BigDecimal last = numbers.getLast();
    return switch (operation) {
      case SUM -> Optional.of(numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
      case DIFFERENCE -> Optional.of(numbers.stream().skip(1).reduce(first, BigDecimal::subtract));
      case PERCENT_CHANGE ->
          last.compareTo(LEAST_BASE) < 0
              ? Optional.empty()
              : Optional.of(percent(first.subtract(last), last));
      case SHARE -> last.signum() == 0 ? Optional.empty() : Optional.of(percent(first, last));
    };
  }

  private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
  }
}
