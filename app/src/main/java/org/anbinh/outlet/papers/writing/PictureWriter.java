package org.anbinh.outlet.papers.writing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.anbinh.figures.answers.Figure;
import org.anbinh.figures.answers.Question;
import org.anbinh.ground.time.Window;
import org.anbinh.outlet.papers.Block;
import org.anbinh.outlet.papers.Drawings;
import org.anbinh.outlet.papers.PaperFigure;
import org.anbinh.outlet.papers.PaperTemplate.Element;

/** Fills charts and maps. */
final class PictureWriter {
  private static final int MOST_BARS = 40;

  private final Reckoning reckoning;
  private final TableWriter tables;
  private final Drawings drawings;
  private final Printed printed;

  PictureWriter(Reckoning reckoning, TableWriter tables, Drawings drawings) {
    this.reckoning = reckoning;
    this.tables = tables;
    this.drawings = drawings;
    this.printed = reckoning.matter().printed();
  }

  Optional<Block> lines(Element.Lines element, int number) {
    var series = new ArrayList<Block.Series>();
    List<Window> windows = List.of();
    var units = new LinkedHashSet<String>();
    for (String each : element.figures()) {
      Question asked =
          reckoning
              .question(reckoning.asked(each), reckoning.matter().calendar().main())
              .in(reckoning.matter().calendar().of(element.window()));
      List<Figure> figures = reckoning.asking().of(stepped(asked, element.step()));
      windows = figures.stream().map(Figure::window).toList();
      List<PaperFigure> values = figures.stream().map(reckoning::of).toList();
      values.stream().limit(1).forEach(first -> units.add(printed.unit(first.unitOfMeasure())));
      series.add(new Block.Series(tables.name(each), values));
    }
    if (windows.isEmpty()) {
      return Optional.empty();
    }
    var undrawn =
        new Block.Chart(
            number,
            printed.of(element.caption()),
            Block.Form.LINES,
            String.join(",\u00a0", units),
            windows.stream().map(this::category).toList(),
            series,
            "");
    return Optional.of(drawn(undrawn, windows));
  }

  private static Question stepped(Question question, Question.Step step) {
    return new Question(
        question.indicator(),
        question.filter(),
        question.unit(),
        Optional.empty(),
        Optional.empty(),
        question.window(),
        Optional.of(step),
        question.basis(),
        question.method(),
        question.vintage(),
        question.approved());
  }

  private String category(Window window) {
    boolean year = window.from().plusYears(1).equals(window.until());
    if (year && window.from().getDayOfYear() == 1) {
      return String.valueOf(window.from().getYear());
    }
    if (year && window.from().getMonthValue() > 9) {
      return String.valueOf(window.lastDay().getYear());
    }
    return year
        ? window.from().getYear() + "\u2013" + window.lastDay().getYear()
        : "%02d/%d".formatted(window.lastDay().getMonthValue(), window.lastDay().getYear());
  }

  Optional<Block> bars(Element.Bars element, int number) {
    List<Figure> figures =
        tables
            .byUnit(element.figure(), element.by(), reckoning.matter().calendar().main())
            .values()
            .stream()
            .filter(each -> each.outcome().number().isPresent())
            .sorted(Comparator.comparing(PictureWriter::size).reversed())
            .limit(MOST_BARS)
            .toList();
    if (figures.isEmpty()) {
      return Optional.empty();
    }
    List<PaperFigure> values = figures.stream().map(reckoning::of).toList();
    var undrawn =
        new Block.Chart(
            number,
            printed.of(element.caption()),
            Block.Form.BARS,
            printed.unit(values.getFirst().unitOfMeasure()),
            figures.stream().map(each -> tables.name(each.unit())).toList(),
            List.of(new Block.Series(tables.name(element.figure()), values)),
            "");
    return Optional.of(drawn(undrawn, List.of()));
  }

  private static BigDecimal size(Figure figure) {
    return figure.outcome().number().orElse(BigDecimal.valueOf(-1));
  }

  private Block.Chart drawn(Block.Chart undrawn, List<Window> windows) {
    return new Block.Chart(
        undrawn.number(),
        undrawn.caption(),
        undrawn.form(),
        undrawn.unitOfMeasure(),
        undrawn.categories(),
        undrawn.series(),
        drawings.chart(undrawn, windows, printed.language()));
  }

  Optional<Block> map(Element.Mapped element, int number) {
    Window main = reckoning.matter().calendar().main();
    Question whole = reckoning.question(reckoning.asked(element.figure()), main);
    Question question = whole.by(Optional.of(element.by()));
    List<Figure> total = reckoning.asking().of(whole);
    List<Figure> each = reckoning.asking().of(question);
    List<Block.Area> areas =
        tables.byUnit(element.figure(), element.by(), main).values().stream()
            .map(one -> new Block.Area(one.unit(), tables.name(one.unit()), reckoning.of(one)))
            .toList();
    if (areas.isEmpty() || total.isEmpty()) {
      return Optional.empty();
    }
    String caption = printed.of(element.caption());
    return drawings
        .map(new Drawings.Ground(question, each, total.getFirst()), printed.language())
        .map(svg ->
            new Block.UnitMap(
                number,
                caption,
                printed.unit(areas.getFirst().figure().unitOfMeasure()),
                areas,
                svg));
  }
}
