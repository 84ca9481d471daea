package org.anbinh.outlet.home.web.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anbinh.ground.territory.Succession;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.outlet.home.web.Words;

/**
 * The lineage of a unit as a picture, time going from left to right, and the same in rows.
 *
 * @param columns generations side by side
 */
record Flow(
    int columns,
    int width,
    int height,
    List<Node> nodes,
    List<Line> lines,
    List<Act> acts,
    List<Rest> rests,
    List<Row> rows) {
  private static final int BOX = 220;
  private static final int TALL = 62;
  private static final int GAP = 176;
  private static final int SPACE = 14;
  private static final int LETTERS = 29;

  /** A unit. */
  record Node(
      String name,
      String shown,
      String address,
      String span,
      String population,
      int x,
      int y,
      boolean self,
      boolean gone) {}

  /**
   * A way from one unit to the next.
   *
   * @param part whether only a part of the unit went it
   */
  record Line(String path, boolean part) {}

  /** An act, written on the ways it opened. */
  record Act(String day, String decision, int x, int y) {}

  /** How many units a generation has besides those drawn. */
  record Rest(String words, int x, int y) {}

  /** The same as one way, in words. */
  record Row(String day, String decision, String kind, Cell from, Cell to) {}

  /** A unit in a row. */
  record Cell(String name, String address, String span, String population, String source) {}

  static Optional<Flow> of(Lineage lineage, Unit self, UnitLines lines) {
    return lineage.isAlone()
        ? Optional.empty()
        : Optional.of(new Drawing(lineage, self, lines).draw());
  }

  /** A flow being drawn. */
  private static final class Drawing {
    private final Lineage lineage;
    private final Unit self;
    private final UnitLines lines;
    private final Words words;
    private final int rows;
    private final Map<UnitId, Node> placed = new LinkedHashMap<>();

    Drawing(Lineage lineage, Unit self, UnitLines lines) {
      this.lineage = lineage;
      this.self = self;
      this.lines = lines;
      this.words = lines.words();
      this.rows = lineage.generations().stream().mapToInt(List::size).max().orElse(1);
    }

    Flow draw() {
      var rests = new ArrayList<Rest>();
      for (int column = 0; column < lineage.generations().size(); column++) {
        place(column, rests);
      }
      int columns = lineage.generations().size();
      int height = rows * (TALL + SPACE) + (rests.isEmpty() ? 0 : 2 * SPACE);
      return new Flow(
          columns,
          columns * BOX + (columns - 1) * GAP + 4,
          height + SPACE,
          List.copyOf(placed.values()),
          lineage.links().stream().map(this::line).toList(),
          acts(),
          rests,
          lineage.links().stream().map(this::row).toList());
    }

    private void place(int column, List<Rest> rests) {
      List<Unit> units = lineage.generations().get(column);
      int x = 2 + column * (BOX + GAP);
      int top = SPACE / 2 + (rows - units.size()) * (TALL + SPACE) / 2;
      for (int row = 0; row < units.size(); row++) {
        placed.put(units.get(row).id(), node(units.get(row), x, top + row * (TALL + SPACE)));
      }
      if (lineage.more().get(column) > 0) {
        rests.add(
            new Rest(
                words.say("territory-flow.rest", words.number(lineage.more().get(column))),
                x + BOX / 2,
                top + units.size() * (TALL + SPACE) + SPACE));
      }
    }

    private Node node(Unit unit, int x, int y) {
      String name = words.of(unit.name());
      return new Node(
          name,
          name.length() > LETTERS ? name.substring(0, LETTERS - 1) + "\u2026" : name,
          UnitLines.address(unit.id()),
          words.span(unit.span()),
          population(unit).orElse(""),
          x,
          y,
          unit.id().equals(self.id()),
          unit.span().until().isPresent());
    }

    private Optional<String> population(Unit unit) {
      return unit.population().isPresent()
          ? Optional.of(
              words.say("territory-flow.heads", words.number(unit.population().getAsLong())))
          : Optional.empty();
    }

    private Line line(Lineage.Link link) {
      Node from = at(link.from());
      Node to = at(link.to());
      int begin = from.x() + BOX;
      int middle = (begin + to.x()) / 2;
      return new Line(
          "M%d %dC%d %d %d %d %d %d"
              .formatted(
                  begin,
                  from.y() + TALL / 2,
                  middle,
                  from.y() + TALL / 2,
                  middle,
                  to.y() + TALL / 2,
                  to.x(),
                  to.y() + TALL / 2),
          link.by() instanceof Succession.Split);
    }

    private Node at(Unit unit) {
      Node node = placed.get(unit.id());
      if (node == null) {
        throw new IllegalStateException(unit.id() + " is linked but does not stand in the picture");
      }
      return node;
    }

    /** One for each act and gap, in the middle of its ways; those that would touch move apart. */
    private List<Act> acts() {
      var byAct = new LinkedHashMap<Written, List<Lineage.Link>>();
      lineage
          .links()
          .forEach(link ->
              byAct
                  .computeIfAbsent(
                      new Written(link.by().on(), link.by().decision(), at(link.from()).x()),
                      _ -> new ArrayList<>())
                  .add(link));
      var lowest = new HashMap<Integer, Integer>();
      var acts = new ArrayList<Act>();
      byAct.forEach((by, links) -> {
        int x = by.x() + BOX + GAP / 2;
        int middle =
            (int)
                links.stream()
                    .mapToInt(link -> (at(link.from()).y() + at(link.to()).y() + TALL) / 2)
                    .average()
                    .orElse(0);
        int y = Math.max(middle, lowest.getOrDefault(x, 0) + 32);
        lowest.put(x, y);
        acts.add(new Act(words.day(by.on()), by.decision(), x, y));
      });
      return acts;
    }

    /** An act between two generations: it often ends and begins many units at one stroke. */
    private record Written(LocalDate on, String decision, int x) {}

    private Row row(Lineage.Link link) {
      return new Row(
          words.day(link.by().on()),
          link.by().decision(),
          words.say("territory.succession." + UnitMatter.kind(link.by())),
          cell(link.from()),
          cell(link.to()));
    }

    private Cell cell(Unit unit) {
      UnitLine line = lines.of(unit);
      String above = line.above().map(name -> ", " + name).orElse("");
      return new Cell(
          line.name() + above,
          line.address(),
          line.since(),
          population(unit).orElse(""),
          unit.source());
    }
  }
}
