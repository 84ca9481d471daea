package org.anbinh.outlet.papers;

import java.util.List;
import java.util.stream.Collectors;

/** A paper as lines of text, to be read and compared. */
public final class PlainPaper {
  private PlainPaper() {}

  /** The paper without marks. */
  public static String of(Paper paper) {
    var text = new StringBuilder();
    Heading heading = paper.heading();
    text.append(heading.body()).append(" | ").append(heading.nation()).append('\n');
    text.append(heading.number()).append(" | ").append(heading.placeAndDate()).append('\n');
    text.append(heading.kind()).append('\n').append(heading.subject()).append("\n\n");
    paper.bases().forEach(each -> text.append(each).append(";\n"));
    blocks(paper.blocks(), text);
    text.append(paper.signature().authority().orElse("")).append('\n');
    text.append(paper.signature().position()).append('\n');
    paper.notes().forEach(each -> text.append("note: ").append(each).append('\n'));
    return text.toString();
  }

  private static void blocks(List<Block> blocks, StringBuilder text) {
    blocks.forEach(each -> text.append(block(each)).append('\n'));
  }

  /** One block. */
  static String block(Block block) {
    return switch (block) {
      case Block.Part(int level, String number, String title) -> number + ". " + title;
      case Block.Paragraph(List<Run> runs) -> said(runs);
      case Block.Items(List<Block.Paragraph> items) ->
          items.stream().map(each -> "- " + said(each.runs())).collect(Collectors.joining("\n"));
      case Block.FigureTable table -> table(table);
      case Block.Chart chart ->
          "[chart " + chart.number() + ": " + chart.caption() + " " + chart.categories() + "]";
      case Block.UnitMap map -> "[map " + map.number() + ": " + map.caption() + "]";
      case Block.FreeText text ->
          "[" + text.key() + ": " + String.join(" / ", text.paragraphs()) + "]";
      case Block.Annex annex -> {
        var text = new StringBuilder("Annex " + annex.number() + ". " + annex.title() + "\n");
        blocks(annex.blocks(), text);
        yield text.toString();
      }
    };
  }

  /** Sentences without marks. */
  static String said(List<Run> runs) {
    return runs.stream()
        .map(run ->
            switch (run) {
              case Run.Words(String words) -> words;
              case Run.Strong(String words) -> words;
              case Run.Number(PaperFigure figure) -> figure.text();
            })
        .collect(Collectors.joining());
  }

  private static String table(Block.FigureTable table) {
    var lines = new java.util.ArrayList<String>();
    lines.add("[table " + table.number() + ": " + table.caption() + "]");
    lines.add(String.join(" | ", table.columns()));
    for (Block.Row row : table.rows()) {
      lines.add(
          row.name()
              + " | "
              + row.cells().stream()
                  .map(cell ->
                      switch (cell) {
                        case Block.Cell.Number(PaperFigure figure) -> figure.text();
                        case Block.Cell.Words(String words) -> words;
                      })
                  .collect(Collectors.joining(" | ")));
    }
    return String.join("\n", lines);
  }
}
