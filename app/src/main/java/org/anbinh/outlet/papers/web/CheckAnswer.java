package org.anbinh.outlet.papers.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.language.Labels;
import org.anbinh.outlet.papers.PaperCheck;

/**
 * What was found in a file.
 *
 * @param genuine whether every figure stands as it was printed, in a paper of this installation
 * @param reason why nothing could be compared; empty where it could
 * @param sentence the same in words
 * @param seal ours, foreign or broken
 * @param chain known or other
 */
record CheckAnswer(
    boolean genuine,
    Optional<String> reason,
    Label sentence,
    Optional<String> format,
    Optional<String> paper,
    Optional<String> release,
    Optional<String> seal,
    Optional<String> chain,
    List<FigureAnswer> figures) {
  /**
   * A figure.
   *
   * @param printed as it was printed
   * @param found what stands there instead
   * @param file same, changed or missing
   * @param ledger same, revised, other or not-asked
   * @param latest as it is known today, for readers of figures, where it was revised
   */
  record FigureAnswer(
      String mark,
      String printed,
      Optional<String> found,
      String file,
      String ledger,
      Optional<String> latest,
      Label verdict) {}

  static CheckAnswer of(PaperCheck check, Labels labels, boolean mayRead) {
    return switch (check) {
      case PaperCheck.Unreadable(PaperCheck.Reason reason) ->
          new CheckAnswer(
              false,
              Optional.of(code(reason)),
              labels.get("verify.unreadable." + code(reason)),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              List.of());
      case PaperCheck.Compared compared ->
          new CheckAnswer(
              compared.genuine(),
              Optional.empty(),
              labels.get(compared.genuine() ? "verify.genuine" : "verify.not-genuine"),
              Optional.of(compared.format().ending()),
              Optional.of(compared.manifest().paper()),
              Optional.of(compared.manifest().release().code()),
              Optional.of(code(compared.seal())),
              Optional.of(code(compared.chain())),
              compared.lines().stream().map(each -> figure(each, labels, mayRead)).toList());
    };
  }

  private static FigureAnswer figure(PaperCheck.Line line, Labels labels, boolean mayRead) {
    boolean same = line.printed() == PaperCheck.Print.SAME;
    return new FigureAnswer(
        line.mark(),
        line.text(),
        line.found(),
        code(line.printed()),
        code(line.record()),
        mayRead ? line.latest() : Optional.empty(),
        labels.get(
            same
                ? "verify.record." + code(line.record())
                : "verify.print." + code(line.printed())));
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
