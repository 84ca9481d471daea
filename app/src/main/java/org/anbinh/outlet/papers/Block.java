package org.anbinh.outlet.papers;

import java.util.List;
import java.util.stream.Stream;
import org.anbinh.ground.territory.UnitId;

/** A part of a paper's body. */
public sealed interface Block {
  /** The figures in it, in reading order; one that stands twice is named twice. */
  Stream<PaperFigure> figures();

  /**
   * A heading of a part.
   *
   * @param level 1 for parts ({@code I.}), 2 for sections ({@code 1.})
   * @param number {@code I}, {@code 1}; without the full stop
   */
  record Part(int level, String number, String title) implements Block {
    @Override
    public Stream<PaperFigure> figures() {
      return Stream.empty();
    }
  }

  /** Sentences. */
  record Paragraph(List<Run> runs) implements Block {
    public Paragraph {
      runs = List.copyOf(runs);
    }

    @Override
    public Stream<PaperFigure> figures() {
      return numbers(runs);
    }
  }

  /** Sentences or parts of one, each on a line of its own behind a dash. */
  record Items(List<Paragraph> items) implements Block {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public Stream<PaperFigure> figures() {
      return items.stream().flatMap(Block::figures);
    }
  }

  /**
   * A table of figures.
   *
   * @param caption without its number
   * @param number counted from 1 in the paper
   * @param columns the first is that of the names
   */
  record FigureTable(int number, String caption, List<String> columns, List<Row> rows)
      implements Block {
    public FigureTable {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }

    @Override
    public Stream<PaperFigure> figures() {
      return rows.stream().flatMap(row -> row.cells().stream()).flatMap(Block::figure);
    }
  }

  /**
   * A row of a table.
   *
   * @param strong whether it is a total
   * @param cells one for each column behind that of the names
   */
  record Row(String name, boolean strong, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** What stands in a cell. */
  sealed interface Cell {
    /** A figure; a difference bears its sign. */
    @SuppressWarnings("AvoidCommonTypeNames") // always written Cell.Number
    record Number(PaperFigure figure) implements Cell {}

    /** Words, such as a unit of measure; may be empty. */
    record Words(String text) implements Cell {}
  }

  /**
   * A chart.
   *
   * @param unitOfMeasure in words, of all its values
   * @param categories names along the axis; every series has a value for each
   * @param svg the chart drawn, a whole SVG document without scripts
   */
  record Chart(
      int number,
      String caption,
      Form form,
      String unitOfMeasure,
      List<String> categories,
      List<Series> series,
      String svg)
      implements Block {
    public Chart {
      categories = List.copyOf(categories);
      series = List.copyOf(series);
    }

    @Override
    public Stream<PaperFigure> figures() {
      return series.stream().flatMap(each -> each.values().stream());
    }
  }

  /** How a chart is drawn. */
  enum Form {
    /** Values through time. */
    LINES,
    /** Values side by side. */
    BARS
  }

  /** Values under one name. */
  record Series(String name, List<PaperFigure> values) {
    public Series {
      values = List.copyOf(values);
    }
  }

  /**
   * A map.
   *
   * @param svg the map drawn with its legend, a whole SVG document without scripts
   */
  record UnitMap(int number, String caption, String unitOfMeasure, List<Area> areas, String svg)
      implements Block {
    public UnitMap {
      areas = List.copyOf(areas);
    }

    @Override
    public Stream<PaperFigure> figures() {
      return areas.stream().map(Area::figure);
    }
  }

  /** A unit on a map. */
  record Area(UnitId unit, String name, PaperFigure figure) {}

  /**
   * What an editor wrote; kept with the release.
   *
   * @param key which of the template's places
   * @param prompt what is to be written there
   * @param paragraphs what was written; none while nobody wrote anything
   */
  record FreeText(String key, String prompt, List<String> paragraphs) implements Block {
    public FreeText {
      paragraphs = List.copyOf(paragraphs);
    }

    @Override
    public Stream<PaperFigure> figures() {
      return Stream.empty();
    }
  }

  /**
   * An annex, on pages of its own.
   *
   * @param number {@code I}, {@code II} …
   */
  record Annex(String number, String title, List<Block> blocks) implements Block {
    public Annex {
      blocks = List.copyOf(blocks);
    }

    @Override
    public Stream<PaperFigure> figures() {
      return blocks.stream().flatMap(Block::figures);
    }
  }

  private static Stream<PaperFigure> numbers(List<Run> runs) {
    return runs.stream()
        .flatMap(run ->
            switch (run) {
              case Run.Number(PaperFigure figure) -> Stream.of(figure);
              case Run.Words _, Run.Strong _ -> Stream.empty();
            });
  }

  private static Stream<PaperFigure> figure(Cell cell) {
    return switch (cell) {
      case Cell.Number(PaperFigure figure) -> Stream.of(figure);
      case Cell.Words _ -> Stream.empty();
    };
  }
}
