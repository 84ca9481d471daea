package org.anbinh.outlet.papers.proof;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anbinh.outlet.papers.Edition;
import org.anbinh.outlet.papers.Paper;
import org.anbinh.outlet.papers.PaperFigure;
import org.anbinh.outlet.papers.PaperManifest;
import org.anbinh.outlet.papers.layout.PrintedPaper;

/** Says what a paper prints. */
final class Manifests {
  private Manifests() {}

  static PaperManifest of(PrintedPaper printed) {
    Paper paper = printed.paper();
    Map<String, Long> times = printed.times();
    return new PaperManifest(
        PaperManifest.FORMAT,
        paper.code(),
        paper.template(),
        paper.language().code(),
        paper.unit().toString(),
        release(paper.edition(), printed),
        paper.edition().vintage().batch(),
        paper.edition().head().orElse(""),
        Stream.concat(paper.figures().stream(), paper.grounds().stream())
            .sorted(PaperFigure.BY_MARK)
            .map(each -> line(each, times.getOrDefault(each.mark(), 0L).intValue()))
            .toList(),
        printed.charts().stream()
            .map(chart ->
                new PaperManifest.Picture(
                    chart.number(),
                    chart.series().stream()
                        .map(each -> each.values().stream().map(PaperFigure::mark).toList())
                        .toList()))
            .toList());
  }

  private static PaperManifest.Release release(Edition edition, PrintedPaper printed) {
    return new PaperManifest.Release(
        edition.release(),
        edition.name().in(printed.paper().language()),
        edition.status(),
        edition.cutOff().toString(),
        edition.publication().toString());
  }

  private static PaperManifest.Line line(PaperFigure figure, int times) {
    String value = figure.outcome().number().map(BigDecimal::toPlainString).orElse("");
    return switch (figure) {
      case PaperFigure.Asked asked ->
          new PaperManifest.Line(
              asked.mark(),
              asked.id().value(),
              "",
              List.of(),
              asked.text(),
              value,
              asked.unitOfMeasure(),
              times);
      case PaperFigure.Derived derived ->
          new PaperManifest.Line(
              derived.mark(),
              "",
              derived.operation().name(),
              derived.of(),
              derived.text(),
              value,
              derived.unitOfMeasure(),
              times);
    };
  }
}
