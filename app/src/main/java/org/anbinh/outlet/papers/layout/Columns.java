package org.anbinh.outlet.papers.layout;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.anbinh.outlet.papers.Block;
import org.anbinh.outlet.papers.PaperFigure;

/**
 * How wide the columns of a table are: no number and no word is broken, and what room is left goes
 * where lines would be broken most.
 *
 * @param width of the table, in points
 * @param size of its type, in points
 */
public record Columns(double width, double size) {
  /** Of what is printed on a page of 210 mm with margins of 30 and 20 mm, in points. */
  public static final double PAGE = 453.5;

  private static final int MANY = 6;
  private static final double TYPE = 12;
  private static final double TYPE_OF_MANY = 11;
  private static final double PADDING = 9;
  private static final double MARK = 7;
  private static final double MOST_FOR_NAMES = 0.42;

  /** What one column needs lest something be broken, and what it would take, in points. */
  private record Need(double least, double wish) {
    Need and(Need other) {
      return new Need(Math.max(least, other.least), Math.max(wish, other.wish));
    }
  }

  /** Whether a table has so many columns that its type is smaller. */
  public static boolean areMany(Block.FigureTable table) {
    return table.columns().size() >= MANY;
  }

  /** The widths of the columns of a table that is as wide as the page, in points. */
  public static double[] onPage(Block.FigureTable table) {
    return new Columns(PAGE, areMany(table) ? TYPE_OF_MANY : TYPE).of(table);
  }

  /** The widths of the columns in points; together they are the width of the table. */
  public double[] of(Block.FigureTable table) {
    Need[] needs = new Need[table.columns().size()];
    for (int column = 0; column < needs.length; column++) {
      needs[column] = need(table, column);
    }
    double least = Stream.of(needs).mapToDouble(Need::least).sum();
    double wish = Stream.of(needs).mapToDouble(Need::wish).sum();
    double[] widths = new double[needs.length];
    for (int column = 0; column < needs.length; column++) {
      Need each = needs[column];
      widths[column] =
          wish <= width
              ? each.wish() + (width - wish) / needs.length
              : each.least() + (each.wish() - each.least()) * (width - least) / (wish - least);
    }
    boolean tooNarrow = least > width || Arrays.stream(widths).anyMatch(each -> each <= 0);
    return tooNarrow ? even(needs.length) : widths;
  }

  private double[] even(int columns) {
    double[] widths = new double[columns];
    Arrays.fill(widths, width / columns);
    return widths;
  }

  private Need need(Block.FigureTable table, int column) {
    Need need = head(table.columns().get(column));
    for (Block.Row row : table.rows()) {
      need = need.and(column == 0 ? name(row.name()) : cell(row.cells(), column - 1));
    }
    return need;
  }

  /** A head may take two lines; its type is never smaller. */
  private Need head(String text) {
    double larger = TYPE / size;
    double word = longestWord(text) * larger;
    return new Need(word, Math.max(word, length(text) * larger / 2 + PADDING));
  }

  private Need name(String text) {
    double word = longestWord(text);
    return new Need(word, Math.max(word, Math.min(length(text), MOST_FOR_NAMES * width)));
  }

  private Need cell(List<Block.Cell> cells, int column) {
    if (column >= cells.size()) {
      return new Need(0, 0);
    }
    return switch (cells.get(column)) {
      case Block.Cell.Words(String text) -> new Need(longestWord(text), length(text));
      case Block.Cell.Number(PaperFigure figure) -> {
        double mark = Measure.bold(PrintedPaper.mark(figure), MARK);
        boolean number = figure.outcome().number().isPresent();
        double least = mark + (number ? length(figure.text()) : longestWord(figure.text()));
        yield new Need(least, least);
      }
    };
  }

  private double length(String text) {
    return Measure.bold(text, size) + PADDING;
  }

  private double longestWord(String text) {
    return Stream.of(text.split("[ \n]", -1)).mapToDouble(this::length).max().orElse(0);
  }
}
