package org.anbinh.outlet.home.web.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anbinh.figures.answers.Figure;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.home.web.figures.charts.Charts;
import org.anbinh.outlet.home.web.figures.charts.Drawing;
import org.anbinh.outlet.home.web.figures.charts.Plot;
import org.anbinh.outlet.home.web.figures.cube.Axis;
import org.anbinh.outlet.home.web.figures.cube.Cube;
import org.anbinh.outlet.home.web.figures.cube.Member;

/** What of a cube is drawn: steps as lines, members of one axis as bars. */
final class Plots {
  private static final int MOST_LINES = 4;

  private final Cube cube;
  private final Words words;
  private final Titles titles;
  private final String place;

  Plots(Cube cube, Words words, Titles titles) {
    this.cube = cube;
    this.words = words;
    this.titles = titles;
    this.place = titles.place();
  }

  /** A small chart, and the unit it is about. */
  record Unit(UnitId id, String name, Drawing.Small drawing) {}

  /** One chart, or one for each indicator where they are not counted alike. */
  List<Drawing> drawings() {
    return panels().stream().flatMap(panel -> drawing(panel).stream()).toList();
  }

  /** Indicators that may stand on one axis; nothing where there is only one. */
  private List<List<Member>> panels() {
    List<Member> indicators = cube.members(Axis.INDICATOR);
    if (indicators.isEmpty()) {
      return List.of(List.of());
    }
    boolean alike =
        indicators.stream().map(each -> cube.unitOfMeasure(each.id())).distinct().count() == 1;
    boolean alone =
        cube.axes().size() == 1 || cube.axes().equals(List.of(Axis.STEP, Axis.INDICATOR));
    return alike && alone && indicators.size() <= MOST_LINES
        ? List.of(indicators)
        : indicators.stream().map(List::of).toList();
  }

  private Optional<Drawing> drawing(List<Member> panel) {
    var charts = new Charts(words);
    if (cube.members(Axis.STEP).size() > 1) {
      return Optional.of(charts.lines(new Plot(title(panel), lines(panel), titles.breaks())));
    }
    List<Plot.Column> columns = columns(panel);
    boolean any = columns.stream().anyMatch(each -> each.value().isPresent());
    return any && columns.size() > 1
        ? Optional.of(charts.bars(title(panel), columns))
        : Optional.empty();
  }

  private String title(List<Member> panel) {
    if (panel.size() > 1) {
      return String.join(", ", panel.stream().map(Member::name).toList()) + ": " + place;
    }
    String indicator = panel.isEmpty() ? cube.question().indicator() : panel.getFirst().id();
    return titles.title(indicator) + ": " + place;
  }

  private List<Plot.Line> lines(List<Member> panel) {
    if (panel.size() > 1) {
      return panel.stream().map(each -> line(each.name(), List.of(each))).toList();
    }
    Axis varying = cube.members(Axis.UNIT).isEmpty() ? Axis.SLICE : Axis.UNIT;
    List<Member> members = cube.members(varying);
    boolean both = !cube.members(Axis.UNIT).isEmpty() && !cube.members(Axis.SLICE).isEmpty();
    if (members.isEmpty() || members.size() > MOST_LINES || both) {
      return List.of(line(place, panel));
    }
    return members.stream()
        .map(each -> line(each.name(), Stream.concat(panel.stream(), Stream.of(each)).toList()))
        .toList();
  }

  private Plot.Line line(String name, List<Member> members) {
    var points = new ArrayList<Plot.Point>();
    for (Member step : cube.members(Axis.STEP)) {
      List<Member> where = Stream.concat(members.stream(), Stream.of(step)).toList();
      Shown shown = cube.at(where).map(each -> Shown.of(words, each)).orElse(Shown.nothing());
      points.add(
          new Plot.Point(cube.window(step), shown.value(), shown.mark().isEmpty(), written(shown)));
    }
    return new Plot.Line(name, points);
  }

  private static String written(Shown shown) {
    return shown.amount() + shown.mark().map(mark -> " (" + mark + ")").orElse("");
  }

  private List<Plot.Column> columns(List<Member> panel) {
    List<Member> members =
        panel.size() > 1
            ? panel
            : cube.members(cube.members(Axis.UNIT).isEmpty() ? Axis.SLICE : Axis.UNIT);
    return members.stream()
        .map(each -> {
          List<Member> where = Stream.concat(panel.stream().limit(1), Stream.of(each)).toList();
          Optional<Figure> figure = cube.at(where);
          Shown shown = figure.map(known -> Shown.of(words, known)).orElse(Shown.nothing());
          return new Plot.Column(
              each.name(), shown.value(), shown.mark().isEmpty(), written(shown));
        })
        .toList();
  }

  /** A small chart for each of the units, all on one scale; of the first indicator. */
  List<Unit> multiples(List<Member> units) {
    if (cube.members(Axis.STEP).size() < 2 || units.isEmpty()) {
      return List.of();
    }
    List<Plot> plots =
        units.stream()
            .map(each ->
                new Plot(
                    titles.title(cube.question().indicator()) + ": " + each.name(),
                    List.of(line(each.name(), List.of(each))),
                    titles.breaks()))
            .toList();
    List<Drawing.Small> drawn = new Charts(words).multiples(plots);
    var all = new ArrayList<Unit>();
    for (int n = 0; n < units.size(); n++) {
      all.add(new Unit(UnitId.parse(units.get(n).id()), units.get(n).name(), drawn.get(n)));
    }
    return all;
  }
}
