package org.anbinh.outlet.home.web.figures.cube;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anbinh.outlet.home.web.Words;

/** Lays a cube out: which axis stands in rows, which in columns. */
public final class Pivot {
  /** More than so many columns nobody can read; they stand in rows instead. */
  public static final int MOST_COLUMNS = 130;

  private static final List<Axis> ROWS_FIRST =
      List.of(Axis.UNIT, Axis.SLICE, Axis.STEP, Axis.INDICATOR);
  private static final List<Axis> COLUMNS_FIRST =
      List.of(Axis.STEP, Axis.INDICATOR, Axis.SLICE, Axis.UNIT);

  private final Cube cube;
  private final Words words;
  private final String place;

  /**
   * A way to lay it out.
   *
   * @param place the name of the unit asked about
   */
  public Pivot(Cube cube, Words words, String place) {
    this.cube = cube;
    this.words = words;
    this.place = place;
  }

  /** The table with these axes in rows and columns where they vary, else with the usual ones. */
  public Grid grid(Optional<Axis> rowsWanted, Optional<Axis> columnsWanted) {
    List<Axis> axes = cube.axes();
    Optional<Axis> columns =
        Stream.concat(columnsWanted.stream(), COLUMNS_FIRST.stream())
            .filter(axes::contains)
            .filter(each -> rowsWanted.filter(each::equals).isEmpty())
            .filter(each -> axes.size() > 1)
            .filter(each ->
                rowsWanted.filter(axes::contains).isPresent()
                    || columnsWanted.filter(each::equals).isPresent()
                    || !isFirstOfRows(each, axes))
            .filter(each -> cube.members(each).size() <= MOST_COLUMNS)
            .findFirst();
    List<Axis> side =
        Stream.concat(rowsWanted.stream(), ROWS_FIRST.stream())
            .distinct()
            .filter(axes::contains)
            .filter(each -> columns.filter(each::equals).isEmpty())
            .toList();
    return new Grid(cube, corner(side), columns(columns, side), totals(side), rows(side));
  }

  private static boolean isFirstOfRows(Axis axis, List<Axis> axes) {
    return ROWS_FIRST.stream().filter(axes::contains).findFirst().filter(axis::equals).isPresent();
  }

  private String corner(List<Axis> side) {
    return side.isEmpty()
        ? words.say("figure-pages.axis.unit")
        : String.join(
            " \u00b7 ",
            side.stream().map(each -> words.say("figure-pages.axis." + each.word())).toList());
  }

  private List<Grid.Column> columns(Optional<Axis> axis, List<Axis> side) {
    if (axis.isEmpty()) {
      String only = side.contains(Axis.STEP) ? place : words.window(cube.question().window());
      return List.of(new Grid.Column(only, Optional.empty()));
    }
    var columns = new ArrayList<Grid.Column>();
    cube.members(axis.get())
        .forEach(each -> columns.add(new Grid.Column(each.name(), Optional.of(each))));
    if (axis.get() != Axis.INDICATOR) {
      Member whole = whole(axis.get());
      columns.add(new Grid.Column(whole.name(), Optional.of(whole)));
    }
    return columns;
  }

  private Member whole(Axis axis) {
    String name = axis == Axis.UNIT ? place : words.say("figure-pages.whole." + axis.word());
    return new Member(axis, "", name);
  }

  private List<Grid.Row> rows(List<Axis> side) {
    return side.isEmpty()
        ? List.of(new Grid.Row(place, List.of(), false))
        : combined(side.stream().map(cube::members).toList()).stream()
            .map(members -> new Grid.Row(name(members), members, false))
            .toList();
  }

  private List<Grid.Row> totals(List<Axis> side) {
    if (side.stream().allMatch(each -> each == Axis.INDICATOR)) {
      return List.of();
    }
    List<List<Member>> choices =
        side.stream()
            .map(each ->
                each == Axis.INDICATOR ? cube.members(Axis.INDICATOR) : List.of(whole(each)))
            .toList();
    return combined(choices).stream()
        .map(members -> new Grid.Row(totalName(members), members, true))
        .toList();
  }

  private static String name(List<Member> members) {
    return String.join(" \u00b7 ", members.stream().map(Member::name).toList());
  }

  /** The whole of the first axis stands for the whole of all. */
  private static String totalName(List<Member> members) {
    Stream<Member> whole = members.stream().filter(Member::isWhole).limit(1);
    Stream<Member> others = members.stream().filter(each -> !each.isWhole());
    return name(Stream.concat(whole, others).toList());
  }

  private static List<List<Member>> combined(List<List<Member>> choices) {
    List<List<Member>> all = List.of(List.of());
    for (List<Member> choice : choices) {
      var longer = new ArrayList<List<Member>>();
      for (List<Member> begun : all) {
        for (Member member : choice) {
          longer.add(Stream.concat(begun.stream(), Stream.of(member)).toList());
        }
      }
      all = longer;
    }
    return all;
  }
}
