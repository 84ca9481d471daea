package org.anbinh.outlet.papers.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anbinh.outlet.papers.Block;
import org.anbinh.outlet.papers.Block.Cell;
import org.anbinh.outlet.papers.Block.FigureTable;
import org.anbinh.outlet.papers.Block.Row;
import org.anbinh.outlet.papers.Paper;
import org.anbinh.outlet.papers.PaperFigure;

/**
 * A paper as it is printed: values of charts and maps that stand nowhere else in it get a table
 * below the picture, so that every figure of the paper is printed with its mark.
 *
 * @param site address under which marks find their passports; may be empty
 * @param blocks of the body, with those tables
 */
public record PrintedPaper(Paper paper, PaperWords words, String site, List<Block> blocks) {
  /** Tables of no more rows stand whole on one page. */
  public static final int ROWS_KEPT = 12;

  public PrintedPaper {
    blocks = List.copyOf(blocks);
  }

  /** Lays a paper out. */
  public static PrintedPaper of(Paper paper, PaperWords words, String site) {
    Set<String> written =
        paper.blocks().stream()
            .flatMap(PrintedPaper::written)
            .map(PaperFigure::mark)
            .collect(Collectors.toCollection(HashSet::new));
    return new PrintedPaper(paper, words, site, told(paper.blocks(), written, words));
  }

  private static List<Block> told(List<Block> blocks, Set<String> written, PaperWords words) {
    var told = new ArrayList<Block>();
    for (Block block : blocks) {
      switch (block) {
        case Block.Annex(String number, String title, List<Block> inside) ->
            told.add(new Block.Annex(number, title, told(inside, written, words)));
        case Block.Chart chart -> {
          told.add(chart);
          if (silent(chart, written)) {
            told.add(table(chart, words));
          }
        }
        case Block.UnitMap map -> {
          told.add(map);
          if (silent(map, written)) {
            told.add(table(map, words));
          }
        }
        default -> told.add(block);
      }
    }
    return told;
  }

  private static boolean silent(Block picture, Set<String> written) {
    List<String> marks = picture.figures().map(PaperFigure::mark).toList();
    boolean silent = !written.containsAll(marks);
    written.addAll(marks);
    return silent;
  }

  private static FigureTable table(Block.Chart chart, PaperWords words) {
    var columns = new ArrayList<String>();
    columns.add("");
    chart.series().forEach(each -> columns.add(each.name()));
    var rows = new ArrayList<Row>();
    for (int n = 0; n < chart.categories().size(); n++) {
      int at = n;
      rows.add(
          new Row(
              chart.categories().get(n),
              false,
              chart.series().stream()
                  .map(each -> (Cell) new Cell.Number(each.values().get(at)))
                  .toList()));
    }
    String caption = words.say("values", words.number(chart.number()), chart.unitOfMeasure());
    return new FigureTable(0, caption, columns, rows);
  }

  private static FigureTable table(Block.UnitMap map, PaperWords words) {
    return new FigureTable(
        0,
        words.say("values", words.number(map.number()), map.unitOfMeasure()),
        List.of("", map.unitOfMeasure()),
        map.areas().stream()
            .map(each -> new Row(each.name(), false, List.of(new Cell.Number(each.figure()))))
            .toList());
  }

  /** The figures that are printed in sentences and tables, as often as they are. */
  static Stream<PaperFigure> written(Block block) {
    return switch (block) {
      case Block.Chart _, Block.UnitMap _ -> Stream.empty();
      case Block.Annex annex -> annex.blocks().stream().flatMap(PrintedPaper::written);
      default -> block.figures();
    };
  }

  /** How often each mark is printed. */
  public Map<String, Long> times() {
    return blocks.stream()
        .flatMap(PrintedPaper::written)
        .collect(Collectors.groupingBy(PaperFigure::mark, TreeMap::new, Collectors.counting()));
  }

  /** The charts, those of annexes among them, in their order. */
  public List<Block.Chart> charts() {
    return blocks.stream().flatMap(PrintedPaper::charts).toList();
  }

  private static Stream<Block.Chart> charts(Block block) {
    return switch (block) {
      case Block.Chart chart -> Stream.of(chart);
      case Block.Annex annex -> annex.blocks().stream().flatMap(PrintedPaper::charts);
      default -> Stream.empty();
    };
  }

  /** The blocks of the body proper. */
  public List<Block> body() {
    return blocks.stream().filter(each -> !(each instanceof Block.Annex)).toList();
  }

  /** The annexes. */
  public List<Block.Annex> annexes() {
    return blocks.stream()
        .flatMap(each -> each instanceof Block.Annex annex ? Stream.of(annex) : Stream.empty())
        .toList();
  }

  /** The mark behind a figure, as it is printed. */
  public static String mark(PaperFigure figure) {
    return "[" + figure.mark() + "]";
  }

  /** Where the passport of a figure is; empty where no address is known. */
  public String address(PaperFigure figure) {
    return site.isEmpty() ? "" : site + paper.address(figure);
  }
}
