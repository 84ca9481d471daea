package org.anbinh.intake.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.anbinh.ground.language.Folding;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;

/** Units by folded name, with and without their kind, on any day. Safe for several threads. */
final class UnitIndex {
  private static final List<String> KINDS =
      List.of(
          "thanh pho", "thi tran", "thi xa", "dac khu", "phuong", "huyen", "quan", "tinh", "xa");

  private static final int EVER = -1;

  private final Territory territory;
  private final List<LocalDate> changeDays;
  private final Map<Epoch, Map<String, List<Unit>>> names = new ConcurrentHashMap<>();

  UnitIndex(Territory territory) {
    this.territory = territory;
    this.changeDays = territory.changeDays();
  }

  /** The units of a level between two changes of the map. */
  private record Epoch(int change, Level level) {}

  /** The units of some levels that bear a name on any day. */
  List<Unit> namedEver(String name, Set<Level> levels) {
    return levels.stream()
        .sorted()
        .flatMap(level ->
            names
                .computeIfAbsent(new Epoch(EVER, level), _ -> byName(ever(level)))
                .getOrDefault(name, List.of())
                .stream())
        .toList();
  }

  private List<Unit> ever(Level level) {
    return territory.all().stream().filter(unit -> unit.level() == level).toList();
  }

  List<Unit> named(String name, UnitNames.Asked asked) {
    return asked.levels().stream()
        .sorted()
        .flatMap(level -> on(asked.day(), level).getOrDefault(name, List.of()).stream())
        .toList();
  }

  /** Units of a level by folded name, with and without their kind. */
  private Map<String, List<Unit>> on(LocalDate day, Level level) {
    int change = 0;
    while (change < changeDays.size() && !day.isBefore(changeDays.get(change))) {
      change++;
    }
    return names.computeIfAbsent(new Epoch(change, level), _ -> byName(standing(day, level)));
  }

  /** The units of a level, and districts without communes, which stand for one themselves. */
  private List<Unit> standing(LocalDate day, Level level) {
    List<Unit> units = territory.on(day, level);
    return level == Level.COMMUNE
        ? Stream.concat(
                units.stream(),
                territory.on(day, Level.DISTRICT).stream()
                    .filter(district -> territory.children(district.id(), day).isEmpty()))
            .toList()
        : units;
  }

  /**
   * Whether a unit is of a level that is asked for. A district without communes, as most islands
   * were until 1 July 2025, does for a commune too: nothing smaller could be named there.
   */
  boolean fits(Unit unit, UnitNames.Asked asked) {
    return asked.levels().contains(unit.level())
        || (unit.level() == Level.DISTRICT
            && asked.levels().contains(Level.COMMUNE)
            && unit.span().covers(asked.day())
            && territory.children(unit.id(), asked.day()).isEmpty());
  }

  private static Map<String, List<Unit>> byName(Collection<Unit> units) {
    var byName = new HashMap<String, List<Unit>>();
    for (Unit unit : units) {
      for (String name : foldedNames(unit)) {
        byName.computeIfAbsent(name, _ -> new ArrayList<>(2)).add(unit);
      }
    }
    return byName;
  }

  private static Set<String> foldedNames(Unit unit) {
    var names = new LinkedHashSet<String>();
    String vietnamese = Folding.fold(unit.name().vi());
    names.add(vietnamese);
    names.add(withoutKind(vietnamese));
    names.add(Folding.fold(unit.name().en()));
    return names;
  }

  private static String withoutKind(String folded) {
    for (String kind : KINDS) {
      if (folded.startsWith(kind + " ")) {
        String bare = folded.substring(kind.length() + 1);
        // a bare number names nothing: Phường 5 stays Phường 5
        return bare.matches("\\d+") ? folded : bare;
      }
    }
    return folded;
  }

  static boolean answersTo(Unit unit, String folded) {
    return foldedNames(unit).contains(folded);
  }

  boolean liesIn(Unit unit, String[] parts, LocalDate day) {
    List<Unit> above =
        Stream.of(Level.DISTRICT, Level.PROVINCE, Level.NATION)
            .flatMap(level -> territory.ancestor(unit, level, day).stream())
            .toList();
    return Arrays.stream(parts)
        .skip(1)
        .filter(part -> !part.isBlank())
        .map(Folding::fold)
        .allMatch(wanted ->
            above.stream().anyMatch(each -> each.code().equals(wanted) || answersTo(each, wanted)));
  }

  /** The same diacritics count more than the same letters, the whole name more than a part. */
  static List<Unit> narrowed(List<Unit> units, String written, String folded) {
    List<Unit> whole =
        units.stream().filter(unit -> Folding.fold(unit.name().vi()).equals(folded)).toList();
    List<Unit> left = whole.isEmpty() ? units : whole;
    String lower = written.toLowerCase(Locale.ROOT);
    List<Unit> same =
        left.stream()
            .filter(unit -> {
              String name = unit.name().vi().toLowerCase(Locale.ROOT);
              return name.equals(lower) || name.endsWith(" " + lower);
            })
            .toList();
    return same.isEmpty() ? left : same;
  }

  /** The bearers of the names nearest to one that nobody bears on the day. */
  List<Unit> near(String name, UnitNames.Asked asked) {
    Set<String> known = new LinkedHashSet<>();
    asked.levels().forEach(level -> known.addAll(on(asked.day(), level).keySet()));
    return Nearest.to(name, known).stream()
        .flatMap(each -> named(each, asked).stream())
        .distinct()
        .toList();
  }
}
