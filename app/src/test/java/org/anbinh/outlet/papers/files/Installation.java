package org.anbinh.outlet.papers.files;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.anbinh.ground.language.Labels;
import org.anbinh.outlet.papers.PaperManifest;
import org.anbinh.outlet.papers.checking.Recount;
import org.anbinh.outlet.papers.proof.Seals;
import org.anbinh.outlet.pictures.Pictures;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** An installation whose ledger says what the paper says, but for what a test changes. */
final class Installation {
  static final String SITE = "https://anbinh.example.vn";

  private static final Labels LABELS = Labels.carried();

  /** What the ledger says of a mark today, where that is not what it said. */
  final Map<String, BigDecimal> today = new HashMap<>();

  /**
   * What the ledger says of a mark at the vintage of the paper, where that is not what is printed.
   */
  final Map<String, BigDecimal> then = new HashMap<>();

  boolean otherChain;
  final SealedFiles files;

  Installation(Path data) {
    files = new SealedFiles(LABELS, pictures(), new Seals(data), new Told());
  }

  private static Pictures pictures() {
    try (var context = new AnnotationConfigApplicationContext(Pictures.class)) {
      return context.getBean(Pictures.class);
    }
  }

  private final class Told implements Recount {
    @Override
    public boolean hasHead(PaperManifest manifest) {
      return !otherChain;
    }

    @Override
    public Map<String, Answer> ask(PaperManifest manifest) {
      var answers = new HashMap<String, Answer>();
      for (PaperManifest.Line line : manifest.figures()) {
        Optional<BigDecimal> printed =
            line.value().isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(line.value()));
        answers.put(
            line.mark(),
            new Answer(
                printed.map(other(then, line.mark())), printed.map(other(today, line.mark()))));
      }
      return answers;
    }

    private UnaryOperator<BigDecimal> other(Map<String, BigDecimal> told, String mark) {
      return printed -> told.getOrDefault(mark, printed);
    }
  }
}
