package org.anbinh.outlet.papers.writing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.anbinh.figures.answers.Figure;
import org.anbinh.figures.answers.Question;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Window;
import org.anbinh.outlet.papers.Block;
import org.anbinh.outlet.papers.Block.Cell;
import org.anbinh.outlet.papers.Block.Row;
import org.anbinh.outlet.papers.PaperFigure;
import org.anbinh.outlet.papers.PaperTemplate.Element;
import org.anbinh.outlet.papers.PaperTemplate.Named;

/** Fills tables. */
final class TableWriter {
  private final Reckoning reckoning;
  private final Printed printed;
  private final Territory territory;
  private final UnitWords unit;

  TableWriter(Reckoning reckoning, Territory territory, UnitWords unit) {
    this.reckoning = reckoning;
    this.printed = reckoning.matter().printed();
    this.territory = territory;
    this.unit = unit;
  }

  /** What a figure is called in tables, charts and maps. */
  String name(String figure) {
    Named named = reckoning.matter().template().figures().get(figure);
    if (named == null) {
      return figure;
    }
    return named
        .label()
        .map(printed::of)
        .orElseGet(() ->
            switch (named) {
              case Named.Asked asked ->
                  printed.of(reckoning.matter().indicators().get(asked.indicator()).name());
              case Named.Computed _ -> figure;
            });
  }

  Block.FigureTable figures(Element.FigureRows element, int number) {
    var columns = new ArrayList<String>();
    columns.add(printed.say("column.figure"));
    columns.add(printed.say("column.unit"));
    Window main = reckoning.matter().calendar().main();
    element
        .against()
        .ifPresent(each -> columns.add(printed.column(reckoning.matter().calendar().of(each))));
    columns.add(printed.column(main));
    if (element.against().isPresent()) {
      columns.add(printed.say("column.difference"));
      columns.add(printed.say("column.percent"));
    }
    List<Row> rows = element.figures().stream().map(each -> row(each, element.against())).toList();
    return new Block.FigureTable(number, printed.of(element.caption()), columns, rows);
  }

  private Row row(String figure, Optional<String> against) {
    PaperFigure now = reckoning.named(figure);
    var cells = new ArrayList<Cell>();
    cells.add(new Cell.Words(printed.unit(now.unitOfMeasure())));
    Optional<PaperFigure> base = against.map(each -> reckoning.base(figure, each));
    base.ifPresent(each -> cells.add(new Cell.Number(each)));
    cells.add(new Cell.Number(now));
    base.ifPresent(each -> cells.addAll(changes(now, each)));
    return new Row(name(figure), false, cells);
  }

  private List<Cell> changes(PaperFigure now, PaperFigure base) {
    return List.of(
        orDash(reckoning.difference(now, base, true)), orDash(reckoning.percent(now, base, true)));
  }

  /** Where one of two figures is not there, that is said once and not thrice. */
  private static Cell orDash(PaperFigure figure) {
    return figure.outcome().number().isPresent()
        ? new Cell.Number(figure)
        : new Cell.Words("\u2013");
  }

  Block.FigureTable units(Element.UnitRows element, int number) {
    var columns = new ArrayList<String>();
    columns.add(printed.say("column.unit-of-area"));
    element.figures().forEach(each -> columns.add(heading(each)));
    element
        .against()
        .ifPresent(
            _ -> columns.add(printed.say("column.percent-of", name(element.figures().getFirst()))));
    var rows = new ArrayList<Row>();
    rows.add(total(element));
    rows.addAll(rows(element));
    return new Block.FigureTable(number, printed.of(element.caption()), columns, rows);
  }

  private String heading(String figure) {
    String counted =
        printed.unit(
            reckoning.matter().indicators().get(reckoning.asked(figure).indicator()).unit());
    return name(figure) + " (" + counted + ")";
  }

  private Row total(Element.UnitRows element) {
    var cells = new ArrayList<Cell>();
    element.figures().forEach(each -> cells.add(new Cell.Number(reckoning.named(each))));
    element
        .against()
        .ifPresent(each -> {
          String first = element.figures().getFirst();
          cells.add(
              orDash(reckoning.percent(reckoning.named(first), reckoning.base(first, each), true)));
        });
    String name = unit.unit().level() == Level.NATION ? printed.say("whole-nation") : unit.whole();
    return new Row(name, true, cells);
  }

  private List<Row> rows(Element.UnitRows element) {
    Window main = reckoning.matter().calendar().main();
    List<Map<UnitId, Figure>> columns =
        element.figures().stream().map(each -> byUnit(each, element.by(), main)).toList();
    Optional<Map<UnitId, Figure>> before =
        element
            .against()
            .map(each ->
                byUnit(
                    element.figures().getFirst(),
                    element.by(),
                    reckoning.matter().calendar().of(each)));
    Map<UnitId, String> names = names(columns.getFirst().keySet());
    return columns.getFirst().keySet().stream()
        .sorted(Comparator.comparing(UnitId::code))
        .map(each ->
            new Row(names.getOrDefault(each, name(each)), false, cells(each, columns, before)))
        .toList();
  }

  /** Names of units; those that several bear are told apart by the unit above. */
  private Map<UnitId, String> names(Set<UnitId> units) {
    LocalDate day = reckoning.matter().calendar().main().lastDay();
    Map<String, Long> bearers =
        units.stream().collect(Collectors.groupingBy(this::name, Collectors.counting()));
    var names = new TreeMap<UnitId, String>();
    for (UnitId each : units) {
      String name = name(each);
      Optional<String> above =
          bearers.getOrDefault(name, 1L) == 1
              ? Optional.empty()
              : territory
                  .find(each)
                  .flatMap(unit -> territory.parent(unit, day))
                  .map(parent -> name(parent.id()));
      names.put(each, above.map(other -> name + ", " + other).orElse(name));
    }
    return names;
  }

  private List<Cell> cells(
      UnitId each, List<Map<UnitId, Figure>> columns, Optional<Map<UnitId, Figure>> before) {
    var cells = new ArrayList<Cell>();
    for (Map<UnitId, Figure> column : columns) {
      Figure figure = column.get(each);
      cells.add(figure == null ? new Cell.Words("\u2013") : new Cell.Number(reckoning.of(figure)));
    }
    before.ifPresent(column -> {
      Figure now = columns.getFirst().get(each);
      Figure then = column.get(each);
      cells.add(
          now == null || then == null
              ? new Cell.Words("\u2013")
              : orDash(reckoning.percent(reckoning.of(now), reckoning.of(then), true)));
    });
    return cells;
  }

  /** A figure of every unit of a level. */
  Map<UnitId, Figure> byUnit(String figure, Level by, Window main) {
    Question question = reckoning.question(reckoning.asked(figure), main).by(Optional.of(by));
    var found = new TreeMap<UnitId, Figure>();
    reckoning.asking().of(question).forEach(each -> found.put(each.unit(), each));
    return found;
  }

  /** The name of a unit in a table. */
  String name(UnitId id) {
    return territory.find(id).map(each -> printed.of(each.name())).orElse(id.toString());
  }
}
