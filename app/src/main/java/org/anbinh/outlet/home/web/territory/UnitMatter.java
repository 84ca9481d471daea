package org.anbinh.outlet.home.web.territory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Piece;
import org.anbinh.ground.territory.Succession;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.outlet.home.web.Address;
import org.anbinh.outlet.home.web.Words;

/** All that the page of a unit shows. */
record UnitMatter(
    UnitLine line,
    Optional<UnitLine> parent,
    List<Fact> facts,
    Optional<Reuse> reuse,
    List<Change> began,
    List<Change> ended,
    Optional<Flow> flow,
    Timeline timeline,
    List<UnitLine> children,
    List<Neighbour> neighbours,
    List<Border> border,
    List<Territory.BorderGate> gates,
    List<UnitLine> today,
    List<Door> doors) {
  private static final int MOST_ROWS = 40;

  /**
   * A property and its value.
   *
   * @param note who says so; empty where the source of the unit does
   * @param term the word of the glossary that explains it; empty where none is needed
   */
  record Fact(String name, String value, String note, String term) {
    Fact(String name, String value) {
      this(name, value, "", "");
    }
  }

  /** A page that tells more of the unit. */
  record Door(String words, Address address) {}

  /** Another unit that bore the same code: codes are re-used, and alone name nothing. */
  record Reuse(List<UnitLine> others) {}

  /** A succession by which it began or ended. */
  record Change(
      String kind, String day, String decision, List<Member> before, List<Member> after) {}

  /** A unit of a succession, with its share where there is something to say about it. */
  record Member(UnitLine line, Optional<String> share) {}

  /** A unit that touches. */
  record Neighbour(UnitLine line, String sharedKm) {}

  /** A commune on the land border. */
  record Border(UnitLine line, String country, String estimatedKm) {}

  static UnitMatter of(Unit unit, UnitLines lines, LocalDate today) {
    Territory territory = lines.territory();
    LocalDate day = unit.span().covers(today) ? today : UnitLines.someDay(unit);
    List<Succession> successions = territory.successions(unit.id());
    return new UnitMatter(
        lines.of(unit),
        unit.level() == Level.NATION
            ? Optional.empty()
            : territory.parent(unit, day).map(lines::of),
        facts(unit, lines.words()),
        reuse(unit, lines),
        successions.stream()
            .filter(each -> each.after().contains(unit.id()))
            .map(each -> change(each, lines))
            .toList(),
        successions.stream()
            .filter(each -> each.before().contains(unit.id()))
            .map(each -> change(each, lines))
            .toList(),
        Flow.of(Lineage.of(unit, territory), unit, lines),
        Timeline.of(family(unit, territory), unit, lines, today),
        lines.of(territory.children(unit.id(), day)),
        territory.neighbours(unit.id()).stream()
            .map(each ->
                new Neighbour(
                    lines.of(territory.get(each.unit())), km(each.sharedKm(), lines.words())))
            .toList(),
        territory.border(unit.id(), day).stream()
            .map(each ->
                new Border(
                    lines.of(territory.get(each.unit())),
                    each.country(),
                    km(each.estimatedKm(), lines.words())))
            .toList(),
        territory.gates(unit.id(), day),
        unit.span().until().isEmpty() ? List.of() : lines.today(unit),
        doors(unit, today, lines.words()));
  }

  private static List<Unit> family(Unit unit, Territory territory) {
    return Stream.of(
            territory.predecessors(unit.id()).stream(),
            Stream.of(unit),
            territory.successors(unit.id()).stream())
        .flatMap(each -> each)
        .distinct()
        .limit(MOST_ROWS)
        .toList();
  }

  /** Its figures, and the map of what lies in it, for the last whole year in which it stood. */
  private static List<Door> doors(Unit unit, LocalDate today, Words words) {
    LocalDate end = unit.span().until().filter(until -> until.isBefore(today)).orElse(today);
    LocalDate until = end.withDayOfYear(1);
    Address question =
        Address.of("/figures")
            .with("unit", unit.id().toString())
            .with("from", until.minusYears(1).toString())
            .with("until", until.toString());
    var doors = new ArrayList<Door>();
    boolean stood = unit.span().covers(until.minusDays(1));
    if (stood) {
      doors.add(new Door(words.say("territory-flow.figures", year(until)), question));
    }
    if (stood && unit.level() != Level.COMMUNE) {
      doors.add(new Door(words.say("territory-flow.map", year(until)), question.at("/map")));
    }
    return doors;
  }

  private static String year(LocalDate until) {
    return String.valueOf(until.getYear() - 1);
  }

  private static List<Fact> facts(Unit unit, Words words) {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact(words.say("page.territory.code"), unit.code()));
    facts.add(new Fact(words.say("page.territory.span"), words.span(unit.span()), "", "span"));
    unit.population()
        .ifPresent(heads ->
            facts.add(
                new Fact(
                    words.say("page.territory.population"),
                    words.number(heads),
                    unit.level() == Level.COMMUNE
                        ? words.say("territory-flow.population-commune")
                        : words.say("territory-flow.population-province", unit.source()),
                    "per-head")));
    unit.areaKm2()
        .ifPresent(area ->
            facts.add(
                new Fact(words.say("page.territory.area"), words.number(area) + " km\u00b2")));
    facts.add(new Fact(words.say("page.territory.source"), unit.source()));
    facts.add(new Fact(words.say("page.territory.identity"), unit.id().toString(), "", "unit"));
    return facts;
  }

  private static Optional<Reuse> reuse(Unit unit, UnitLines lines) {
    List<UnitLine> others =
        lines.territory().all().stream()
            .filter(each -> each.level() == unit.level() && each.code().equals(unit.code()))
            .filter(each -> !each.id().equals(unit.id()))
            .map(lines::of)
            .toList();
    return others.isEmpty() ? Optional.empty() : Optional.of(new Reuse(others));
  }

  private static Change change(Succession succession, UnitLines lines) {
    return new Change(
        lines.words().say("territory.succession." + kind(succession)),
        lines.words().day(succession.on()),
        succession.decision(),
        members(succession, succession.before().stream().sorted().toList(), lines),
        members(succession, succession.after().stream().sorted().toList(), lines));
  }

  static String kind(Succession succession) {
    return switch (succession) {
      case Succession.Merge _ -> "merge";
      case Succession.Split _ -> "split";
      case Succession.Transfer _ -> "transfer";
      case Succession.Rename _ -> "rename";
      case Succession.Abolition _ -> "abolition";
    };
  }

  private static List<Member> members(Succession succession, List<UnitId> units, UnitLines lines) {
    return units.stream()
        .map(id ->
            new Member(lines.of(lines.territory().get(id)), share(succession, id, lines.words())))
        .toList();
  }

  private static Optional<String> share(Succession succession, UnitId id, Words words) {
    return switch (succession) {
      case Succession.Split split ->
          split.pieces().stream()
              .filter(piece -> piece.unit().equals(id))
              .findFirst()
              .map(piece -> written(piece.share(), words));
      case Succession.Merge _, Succession.Transfer _, Succession.Rename _, Succession.Abolition _ ->
          Optional.empty();
    };
  }

  private static String written(Piece.Share share, Words words) {
    return switch (share) {
      case Piece.Share.Whole _ -> words.say("page.territory.share-whole");
      case Piece.Share.Official(BigDecimal of, _) ->
          words.say("page.territory.share-official", words.share(of));
      case Piece.Share.Chosen(BigDecimal of, Piece.Method method) ->
          words.share(of)
              + " "
              + words.say("territory.method." + method.name().toLowerCase(Locale.ROOT));
      case Piece.Share.Unknown _ -> words.say("page.territory.share-unknown");
    };
  }

  private static String km(double length, Words words) {
    return words.number(BigDecimal.valueOf(length).setScale(1, RoundingMode.HALF_UP)) + " km";
  }
}
