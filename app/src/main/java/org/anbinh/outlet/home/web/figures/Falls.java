package org.anbinh.outlet.home.web.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anbinh.figures.answers.Comparison;
import org.anbinh.figures.answers.Figure;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.home.web.figures.charts.Charts;
import org.anbinh.outlet.home.web.figures.charts.Drawing;
import org.anbinh.outlet.home.web.figures.charts.Plot;

/** A comparison as a waterfall: from the base over the parts of the difference to the figure. */
final class Falls {
  private Falls() {}

  /** Nothing where a side is not known; in one part where the difference is not split. */
  static Optional<Drawing> of(Words words, Comparison comparison, String base, String figure) {
    if (comparison.difference().isEmpty()) {
      return Optional.empty();
    }
    var steps = new ArrayList<>(parts(words, comparison));
    steps.add(whole(words, words.say("figure-pages.fall.figure"), comparison.figure()));
    Plot.Column first = whole(words, words.say("figure-pages.fall.base"), comparison.base());
    String title = words.say("figure-pages.fall.title", base, figure);
    return Optional.of(new Charts(words).waterfall(title, first, List.copyOf(steps)));
  }

  private static List<Plot.Column> parts(Words words, Comparison comparison) {
    Optional<Comparison.Split> split =
        comparison.split().filter(each -> each.boundary().isPresent() && each.real().isPresent());
    if (split.isEmpty()) {
      return part(words, "difference", comparison.difference()).stream().toList();
    }
    Optional<BigDecimal> composition = split.get().composition().filter(each -> each.signum() != 0);
    return Stream.of(
            part(words, "boundary", split.get().boundary()),
            part(words, "composition", composition),
            part(words, "real", split.get().real()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Plot.Column> part(Words words, String key, Optional<BigDecimal> amount) {
    return amount.map(each ->
        new Plot.Column(
            words.say("page.compare." + key), Optional.of(each), true, words.signed(each)));
  }

  private static Plot.Column whole(Words words, String name, Figure figure) {
    Shown shown = Shown.of(words, figure);
    return new Plot.Column(name, shown.value(), shown.mark().isEmpty(), shown.amount());
  }
}
