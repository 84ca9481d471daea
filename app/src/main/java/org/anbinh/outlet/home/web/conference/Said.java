package org.anbinh.outlet.home.web.conference;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anbinh.outlet.papers.Block;
import org.anbinh.outlet.papers.PaperFigure;
import org.anbinh.outlet.papers.Run;

/** The words in which a figure stands: its sentence, or the names of its row and column. */
final class Said {
  private Said() {}

  /** The first words found; empty where it stands in no words. */
  static String of(List<Block> blocks, PaperFigure figure) {
    return blocks.stream().flatMap(each -> in(each, figure).stream()).findFirst().orElse("");
  }

  private static Optional<String> in(Block block, PaperFigure figure) {
    return switch (block) {
      case Block.Paragraph paragraph -> sentence(paragraph, figure);
      case Block.Items items ->
          items.items().stream().flatMap(each -> sentence(each, figure).stream()).findFirst();
      case Block.FigureTable table -> cell(table, figure);
      case Block.Annex annex -> Optional.of(of(annex.blocks(), figure)).filter(it -> !it.isEmpty());
      case Block.UnitMap map ->
          map.areas().stream()
              .filter(each -> each.figure().mark().equals(figure.mark()))
              .map(each -> map.caption() + ", " + each.name())
              .findFirst();
      case Block.Chart chart ->
          chart.figures().anyMatch(each -> each.mark().equals(figure.mark()))
              ? Optional.of(chart.caption())
              : Optional.empty();
      case Block.Part _, Block.FreeText _ -> Optional.empty();
    };
  }

  private static Optional<String> sentence(Block.Paragraph paragraph, PaperFigure figure) {
    return paragraph.figures().anyMatch(each -> each.mark().equals(figure.mark()))
        ? Optional.of(around(plain(paragraph), figure.text()))
        : Optional.empty();
  }

  /** The sentence of a paragraph that holds a text. */
  private static String around(String paragraph, String text) {
    for (String sentence : paragraph.split("(?<=[.;]) +", -1)) {
      if (sentence.contains(text)) {
        return sentence.strip();
      }
    }
    return paragraph.strip();
  }

  private static String plain(Block.Paragraph paragraph) {
    return paragraph.runs().stream()
        .map(each ->
            switch (each) {
              case Run.Words(String text) -> text;
              case Run.Strong(String text) -> text;
              case Run.Number(PaperFigure number) -> number.text();
            })
        .collect(Collectors.joining());
  }

  private static Optional<String> cell(Block.FigureTable table, PaperFigure figure) {
    for (Block.Row row : table.rows()) {
      for (int n = 0; n < row.cells().size(); n++) {
        boolean here =
            row.cells().get(n) instanceof Block.Cell.Number(PaperFigure each)
                && each.mark().equals(figure.mark());
        if (here) {
          return Optional.of(row.name() + ", " + table.columns().get(n + 1));
        }
      }
    }
    return Optional.empty();
  }
}
